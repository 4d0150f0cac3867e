import type { Shell } from '../../contract/pageView.ts';
import type { Language, Title } from '../../contract/words.ts';
import { Page } from '../components/Page.tsx';
import { noCodeWords } from '../words/noCode.ts';

type State =
  | { kind: 'waiting' }
  | { kind: 'retried' | 'handed' | 'delivered'; at: string }
  | { kind: 'undelivered'; at: string; reason: Title; isLost: boolean }
  | { kind: 'refused'; reason?: string };

type Props = {
  shell: Shell;
  askedAt: string;
  /** Undefined: another browser asked for the code that counts. */
  state: State | undefined;
  /** The code can no longer be used. */
  isOver: boolean;
  waitSeconds: number;
  /** Where the code is entered. */
  back: string;
};

/** The true state of one sending, and what can be done next. */
export function NoCodePage({ shell, askedAt, state, isOver, waitSeconds, back }: Props) {
  const words = noCodeWords[shell.language];
  const isLost = state?.kind === 'undelivered' && state.isLost;
  const again = waitSeconds > 0 ? words.againIn(waitSeconds) : words.again;
  return (
    <Page shell={shell} title={words.title} back={back}>
      <h1>{words.title}</h1>
      {state && <p class="hint">{words.asked(askedAt)}</p>}
      <p class="lead">{says(state, shell.language)}</p>
      {isOver && <p>{words.isOver}</p>}
      <a class="link" href="/no-code">
        {words.refresh}
      </a>
      <h2>{words.next}</h2>
      <a class={`weui-btn ${isLost ? 'weui-btn_default' : 'weui-btn_primary'}`} href={back}>
        {again}
      </a>
      <p class="hint">{words.otherWhy}</p>
      <a class={`weui-btn ${isLost ? 'weui-btn_primary' : 'weui-btn_default'}`} href={changeOn(back)}>
        {words.otherNumber}
      </a>
      <a class="link" href="/recover">
        {words.appeal}
      </a>
      <p class="hint">{words.asking}</p>
    </Page>
  );
}

function says(state: State | undefined, language: Language): string {
  const words = noCodeWords[language];
  if (!state) return words.notYours;
  if (state.kind === 'waiting') return words.waiting;
  if (state.kind === 'undelivered') return words.undelivered(state.at, state.reason[language]);
  if (state.kind === 'refused') return state.reason ? words.refusedFor(state.reason) : words.refused;
  return words[state.kind](state.at);
}

/** Where another number is entered: on the page itself where it asks for one; else the own number is changed. */
const changeOn = (back: string): string =>
  back.startsWith('/sign-in') || back === '/me/phone'
    ? `${back}${back.includes('?') ? '&' : '?'}change=1`
    : '/me/phone';

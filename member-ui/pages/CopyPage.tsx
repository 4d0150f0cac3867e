import type { Shell } from '../../contract/pageView.ts';
import type { FieldProblem } from '../../contract/problem.ts';
import { CodeField } from '../components/CodeField.tsx';
import { ErrorSummary } from '../components/ErrorSummary.tsx';
import { HumanCheck } from '../components/HumanCheck.tsx';
import { Page } from '../components/Page.tsx';
import { copyWords } from '../words/copy.ts';
import { signInWords } from '../words/signIn.ts';
import { useWords } from '../words/speaking.ts';

type Props = {
  shell: Shell;
  /** He has just shown that it is he. */
  isConfirmed: boolean;
  /** What the code goes to, masked. */
  phone: string;
  /** Seconds until another code may be asked for; undefined: none was sent. */
  waitSeconds?: number | undefined;
  needsHuman: boolean;
  problems: FieldProblem[];
  title?: string | undefined;
};

/** All that is held of a person, to take with him. */
export function CopyPage(props: Props) {
  const { shell, isConfirmed, problems, title } = props;
  const words = copyWords[shell.language];
  return (
    <Page shell={shell} title={words.title} back="/me/personal">
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <ErrorSummary problems={problems} title={title} />
      {isConfirmed ? <Downloads /> : <Proof {...props} />}
      <p class="hint">{words.noted}</p>
    </Page>
  );
}

function Downloads() {
  const words = useWords(copyWords);
  return (
    <>
      <form method="post" action="/me/copy.html">
        <button type="submit" class="weui-btn weui-btn_primary">
          {words.read}
        </button>
        <p class="hint">{words.readSays}</p>
      </form>
      <form method="post" action="/me/copy.json">
        <button type="submit" class="weui-btn weui-btn_default">
          {words.data}
        </button>
        <p class="hint">{words.dataSays}</p>
      </form>
    </>
  );
}

function Proof({ phone, waitSeconds, needsHuman, problems }: Props) {
  const words = useWords(copyWords);
  const signIn = useWords(signInWords);
  const errorOf = (path: string) => problems.find((problem) => problem.path === path)?.message;
  const isSent = waitSeconds !== undefined;
  return (
    <>
      <p class="lead">{words.confirmLead}</p>
      {isSent && (
        <form method="post" action="/me/copy" novalidate>
          <p class="lead">
            {signIn.sentTo}
            <b>{phone}</b>
          </p>
          <CodeField title={signIn.code} error={errorOf('code')} waitSeconds={waitSeconds} alone />
          <button type="submit" class="weui-btn weui-btn_primary">
            {words.submit}
          </button>
        </form>
      )}
      <form method="post" action="/me/copy/code" novalidate>
        {!isSent && <p>{phone}</p>}
        {needsHuman && <HumanCheck error={errorOf('captcha')} />}
        <button
          type="submit"
          class={`weui-btn ${isSent ? 'weui-btn_default small' : 'weui-btn_primary'}`}
          data-countdown={waitSeconds}
          data-asks-code
        >
          {isSent ? signIn.again : signIn.getCode}
        </button>
      </form>
    </>
  );
}

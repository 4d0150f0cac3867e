import type { Shell } from '../../contract/pageView.ts';
import { Page } from '../components/Page.tsx';
import { caseWords } from '../words/cases.ts';
import { useWords } from '../words/speaking.ts';

type CheckedCard = {
  name: string;
  number: string;
  union: string;
  state: string;
  stateLabel: string;
  says: string;
  /** The state when the code was made, when it is another one now. */
  changedFrom?: string | undefined;
  keyId: string;
  validUntil: string;
};
type Props = {
  shell: Shell;
  card?: CheckedCard | undefined;
  /** Of a genuine code whose time is over. */
  expiredAt?: string | undefined;
};

/** What somebody sees who scans the code on a member's card. */
export function CardCheckPage({ shell, card, expiredAt }: Props) {
  const words = caseWords[shell.language].cardCheck;
  return (
    <Page shell={shell} title={words.title}>
      <h1>{card ? words.title : expiredAt ? words.over : words.invalid}</h1>
      {card ? (
        <Card card={card} />
      ) : (
        <p>
          {expiredAt ? words.overSays(expiredAt) : words.invalidSays}
          {words.showNew}
        </p>
      )}
      <Offline />
    </Page>
  );
}

const looks: Record<string, string> = { active: 'may', ended: 'mayNot' };

function Card({ card }: { card: CheckedCard }) {
  const words = useWords(caseWords).cardCheck;
  return (
    <section class={`verdict verdict_${looks[card.state] ?? 'person'}`}>
      <h2>{card.stateLabel}</h2>
      <p>{card.says}</p>
      {card.changedFrom && <p>{words.changed(card.changedFrom)}</p>}
      <dl class="facts">
        <div>
          <dt>{words.name}</dt>
          <dd>{card.name}</dd>
        </div>
        <div>
          <dt>{words.number}</dt>
          <dd>{card.number}</dd>
        </div>
        <div>
          <dt>{words.union}</dt>
          <dd>{card.union}</dd>
        </div>
        <div>
          <dt>{words.code}</dt>
          <dd>{words.signed(card.keyId, card.validUntil)}</dd>
        </div>
      </dl>
    </section>
  );
}

function Offline() {
  const words = useWords(caseWords).cardCheck;
  return (
    <details class="more">
      <summary>{words.offline}</summary>
      <p>{words.offlineSays}</p>
      <ol>
        <li>
          {words.download}
          <a href="/.well-known/card-keys.json">{words.keys}</a>
          {words.keep}
        </li>
        <li>{words.scan}</li>
        <li>{words.verify}</li>
        <li>{words.content}</li>
      </ol>
      <p class="hint">{words.hint}</p>
    </details>
  );
}

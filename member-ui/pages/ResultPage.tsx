import type { CardView } from '../../contract/caseView.ts';
import type { Fact, Shell } from '../../contract/pageView.ts';
import { MemberCard } from '../components/MemberCard.tsx';
import { Page } from '../components/Page.tsx';
import { applyWords } from '../words/apply.ts';

type Props = {
  shell: Shell;
  process: string;
  /** How it stands, in a few words and in a sentence. */
  heading: string;
  says: string;
  number: string;
  href: string;
  /** What was made of it. */
  made: Fact[];
  /** The membership, where one was made or is concerned. */
  card?: CardView | undefined;
};

export function ResultPage({ shell, process, heading, says, number, href, made, card }: Props) {
  const words = applyWords[shell.language].result;
  return (
    <Page shell={shell} title={heading}>
      <section class="weui-msg result">
        <p class="result__mark" aria-hidden="true">
          ✓
        </p>
        <p class="eyebrow">{process}</p>
        <h1>{heading}</h1>
        <p>{says}</p>
        {made.map((each) => (
          <p key={each.label + each.value}>
            {each.label} <b>{each.value}</b>
          </p>
        ))}
      </section>
      {card && <MemberCard card={card} />}
      <p class="hint">
        {words.number} <b>{number}</b>
        {words.quote}
      </p>
      <a class="weui-btn weui-btn_primary" href={href}>
        {words.progress}
      </a>
      <a class="weui-btn weui-btn_default" href="/me">
        {words.mine}
      </a>
    </Page>
  );
}

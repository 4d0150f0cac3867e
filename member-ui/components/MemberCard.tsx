import type { CardView } from '../../contract/caseView.ts';
import { caseWords } from '../words/cases.ts';
import { useWords } from '../words/speaking.ts';

/** The digital card: whose, of which union, and what it is worth now. */
export function MemberCard({ card }: { card: CardView }) {
  const words = useWords(caseWords).card;
  return (
    <section class={`card card_${card.state}`} aria-label={words.title}>
      <div class="card__text">
        <p class="card__union">{card.union}</p>
        <p class="card__name">
          {card.name} <span class={`badge badge_${card.state}`}>{card.stateLabel}</span>
        </p>
        <p class="card__number">
          {words.number} <b>{card.number}</b>
        </p>
        {card.joinedOn && <p class="card__since">{words.since(card.joinedOn)}</p>}
      </div>
      {card.qr && (
        <div class="card__qr">
          <div role="img" aria-label={words.code} dangerouslySetInnerHTML={{ __html: card.qr }} />
          <p>{words.renewed}</p>
        </div>
      )}
      <p class="card__says">{card.says}</p>
    </section>
  );
}

import type { CardView } from '../../contract/caseView.ts';

/** The digital card: whose, of which union, and what it is worth now. */
export function MemberCard({ card }: { card: CardView }) {
  return (
    <section class={`card card_${card.state}`} aria-label="电子会员证">
      <div class="card__text">
        <p class="card__union">{card.union}</p>
        <p class="card__name">
          {card.name} <span class={`badge badge_${card.state}`}>{card.stateLabel}</span>
        </p>
        <p class="card__number">
          会员编号 <b>{card.number}</b>
        </p>
        {card.joinedOn && <p class="card__since">入会日期 {card.joinedOn}</p>}
      </div>
      {card.qr && (
        <div class="card__qr">
          <div role="img" aria-label="会员证验证码" dangerouslySetInnerHTML={{ __html: card.qr }} />
          <p>{card.validUntil}前有效</p>
        </div>
      )}
      <p class="card__says">{card.says}</p>
    </section>
  );
}

import type { CardView } from '../../contract/caseView.ts';
import type { Shell } from '../../contract/pageView.ts';
import { MemberCard } from '../components/MemberCard.tsx';
import { Page } from '../components/Page.tsx';

type Props = {
  shell: Shell;
  number: string;
  href: string;
  /** The membership, when joining comes before review. */
  card?: CardView | undefined;
  reviewer: string;
  dueOn?: string | undefined;
};

export function ResultPage({ shell, number, href, card, reviewer, dueOn }: Props) {
  return (
    <Page shell={shell} title={card ? '您已成为工会会员' : '已提交'}>
      <section class="weui-msg result">
        <p class="result__mark" aria-hidden="true">
          ✓
        </p>
        <h1>{card ? '您已成为工会会员' : '已提交，等待审核'}</h1>
        <p>
          {card
            ? `您的会籍目前为“${card.stateLabel}”，由${reviewer}核实${dueOn ? `，最迟${dueOn}前完成` : ''}。结果会用短信通知您。`
            : `由${reviewer}审核${dueOn ? `，最迟${dueOn}前答复` : ''}，通过后成为会员。结果会用短信通知您。`}
        </p>
      </section>
      {card && <MemberCard card={card} />}
      <p class="hint">
        办件编号 <b>{number}</b>，咨询时请提供。
      </p>
      <a class="weui-btn weui-btn_primary" href={href}>
        查看办理进度
      </a>
      <a class="weui-btn weui-btn_default" href="/me">
        我的会籍
      </a>
    </Page>
  );
}

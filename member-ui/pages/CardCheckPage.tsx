import { Page } from '../components/Page.tsx';
import type { Shell } from '../view.ts';

type Props = {
  shell: Shell;
  card?: { name: string; union: string; state: string; stateLabel: string; says: string } | undefined;
};

/** What somebody sees who scans the code on a member's card. */
export function CardCheckPage({ shell, card }: Props) {
  return (
    <Page shell={shell} title="会员证核验">
      <h1>{card ? '会员证核验' : '验证码无效'}</h1>
      {card ? (
        <section class={`verdict verdict_${card.state === 'active' ? 'may' : 'person'}`}>
          <h2>{card.stateLabel}</h2>
          <p>{card.says}</p>
          <dl class="facts">
            <div>
              <dt>姓名</dt>
              <dd>{card.name}</dd>
            </div>
            <div>
              <dt>工会</dt>
              <dd>{card.union}</dd>
            </div>
          </dl>
        </section>
      ) : (
        <p>这个验证码不正确或已超过10分钟。请会员打开“我的会籍”，出示新的验证码。</p>
      )}
    </Page>
  );
}

import type { Shell } from '../../contract/pageView.ts';
import { Page } from '../components/Page.tsx';

type Props = {
  shell: Shell;
  /** Where one is about to join. */
  place: { name: string; where: string; isUnion: boolean; closed: boolean };
  reviewSays: string;
  next: string;
};

/** Landing of a scanned code or of a chosen region. */
export function JoinPage({ shell, place, reviewSays, next }: Props) {
  return (
    <Page shell={shell} title="扫码入会">
      <section class="hero">
        <p class="eyebrow">{place.isUnion ? '邀请您加入' : '您选择的地区'}</p>
        <h1>{place.name}</h1>
        {place.where && <p class="hint">{place.where}</p>}
        {place.closed ? (
          <>
            <p>这个工会已经停止接收会员。您可以查找现在的单位，或先选择所在地区入会。</p>
            <a class="weui-btn weui-btn_primary" href="/join">
              选择地区或单位
            </a>
          </>
        ) : (
          <>
            <p>{reviewSays}</p>
            <a class="weui-btn weui-btn_primary" href={next}>
              开始入会
            </a>
          </>
        )}
      </section>
      <section aria-labelledby="needs">
        <h2 id="needs">请准备</h2>
        <ul class="plain">
          <li>本人手机，能收短信</li>
          <li>本人身份证件（港澳台居民、外籍人员的证件也可以）</li>
          <li>工作单位名称；没有单位的，知道所在镇街即可</li>
        </ul>
        <p class="hint">大约需要3分钟，填写的内容会自动暂存，可以中途离开。</p>
      </section>
      {!place.closed && (
        <p>
          不是这里？<a href="/join">重新选择地区或单位</a>
        </p>
      )}
    </Page>
  );
}

import type { Fix, Shell } from '../../contract/pageView.ts';
import { Page } from '../components/Page.tsx';
import { Prose } from '../components/Prose.tsx';

type Props = {
  shell: Shell;
  title: string;
  union: string;
  guide: { title: string; body: string };
  /** What the check says of this person. */
  verdict: 'may' | 'person' | 'mayNot';
  fixes: Fix[];
  timeSays: string;
  next: string;
  /** An application that is already there. */
  open?: { href: string; says: string } | undefined;
};

export function GuidePage({ shell, title, union, guide, verdict, fixes, timeSays, next, open }: Props) {
  return (
    <Page shell={shell} title={title}>
      <h1>{title}</h1>
      <p class="lead">{union}</p>
      <Verdict verdict={verdict} fixes={fixes} />
      {open && (
        <p class="notice">
          {open.says} <a href={open.href}>查看</a>
        </p>
      )}
      <p class="hint">{timeSays}</p>
      {verdict !== 'mayNot' && (
        <a class="weui-btn weui-btn_primary" href={next}>
          下一步，阅读入会申请书
        </a>
      )}
      <details class="more" open>
        <summary>{guide.title}</summary>
        <Prose body={guide.body} />
      </details>
    </Page>
  );
}

function Verdict({ verdict, fixes }: Pick<Props, 'verdict' | 'fixes'>) {
  const titles = { may: '您符合入会条件', person: '您可以提交，将由工会人员核实', mayNot: '您暂时不能入会' };
  return (
    <section class={`verdict verdict_${verdict}`} role="status" aria-labelledby="verdict">
      <h2 id="verdict">{titles[verdict]}</h2>
      {fixes.length > 0 && (
        <ul>
          {fixes.map(({ reason, fix }) => (
            <li key={reason}>
              {reason}
              {fix && <span class="verdict__fix">怎么办：{fix}</span>}
            </li>
          ))}
        </ul>
      )}
      {verdict === 'mayNot' && (
        <p>
          认为判定有误的，可以<a href="/help">联系工会</a>，由工作人员复核。
        </p>
      )}
    </section>
  );
}

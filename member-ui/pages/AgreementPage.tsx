import type { Shell } from '../../contract/pageView.ts';
import type { FieldProblem } from '../../contract/problem.ts';
import { ErrorSummary } from '../components/ErrorSummary.tsx';
import { Page } from '../components/Page.tsx';
import { Prose } from '../components/Prose.tsx';

type Props = {
  shell: Shell;
  union: string;
  agreement: { title: string; body: string; hash: string };
  action: string;
  problems: FieldProblem[];
  /** The text has changed since it was last read. */
  moved: boolean;
};

export function AgreementPage({ shell, union, agreement, action, problems, moved }: Props) {
  return (
    <Page shell={shell} title={agreement.title}>
      <h1>{agreement.title}</h1>
      <p class="lead">{union}</p>
      {moved && (
        <p class="notice" role="status">
          您选择的工会适用的是下面这份文本，或文本刚刚更新过。请重新阅读；您填写的内容都还在。
        </p>
      )}
      <ErrorSummary problems={problems} />
      <Prose body={agreement.body} />
      <form method="post" action={action} novalidate>
        <input type="hidden" name="agreement" value={agreement.hash} />
        <div class={`field${problems.length > 0 ? ' field_wrong' : ''}`}>
          <label class="choice">
            <input type="checkbox" id="agree" name="agree" value="yes" aria-required="true" />
            <span>我已阅读并同意以上内容</span>
          </label>
        </div>
        <button type="submit" class="weui-btn weui-btn_primary">
          下一步，填写申请表
        </button>
      </form>
      <p class="hint">
        版本 {agreement.hash.slice(0, 12)} · <a href="/privacy">个人信息处理告知</a>
      </p>
    </Page>
  );
}

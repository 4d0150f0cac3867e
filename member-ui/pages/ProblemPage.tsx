import { Page } from '../components/Page.tsx';
import type { Shell } from '../view.ts';

type Props = { shell: Shell; title: string; detail: string; errors: string[]; id: string };

/** Says what went wrong, what is possible, and under which number it can be found. */
export function ProblemPage({ shell, title, detail, errors, id }: Props) {
  return (
    <Page shell={shell} title={title}>
      <h1>{title}</h1>
      <p class="lead">{detail}</p>
      {errors.length > 0 && (
        <ul>
          {errors.map((message) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
      )}
      <a class="weui-btn weui-btn_primary" href="/">
        返回首页
      </a>
      <a class="weui-btn weui-btn_default" href="/help">
        帮助与联系
      </a>
      <p class="hint">编号 {id}</p>
    </Page>
  );
}

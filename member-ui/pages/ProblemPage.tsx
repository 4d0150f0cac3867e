import type { Shell } from '../../contract/pageView.ts';
import { Page } from '../components/Page.tsx';

type Props = { shell: Shell; title: string; detail: string; errors: string[] };

/** Says what went wrong and what is possible; of an error nobody foresaw the detail names the number it is logged under. */
export function ProblemPage({ shell, title, detail, errors }: Props) {
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
    </Page>
  );
}

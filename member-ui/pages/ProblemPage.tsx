import type { Shell } from '../../contract/pageView.ts';
import { Page } from '../components/Page.tsx';
import { shellWords } from '../words/shell.ts';

type Props = { shell: Shell; title: string; detail: string; errors: string[] };

/** Says what went wrong and what is possible; of an error nobody foresaw the detail names the number it is logged under. */
export function ProblemPage({ shell, title, detail, errors }: Props) {
  const words = shellWords[shell.language];
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
        {words.home}
      </a>
      <a class="weui-btn weui-btn_default" href="/help">
        {words.help}
      </a>
    </Page>
  );
}

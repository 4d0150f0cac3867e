import type { Shell } from '../../contract/pageView.ts';
import { Page } from '../components/Page.tsx';

type Props = { shell: Shell; looks: { id: string; at: string; who: string; what: string }[] };

export function LooksPage({ shell, looks }: Props) {
  return (
    <Page shell={shell} title="谁看过我的资料" back="/me">
      <h1>谁看过我的资料</h1>
      <p class="hint">工会工作人员打开您的资料时都会留下记录，最近的在前。</p>
      {looks.length === 0 && <p class="empty">还没有人看过。</p>}
      <ul class="messages">
        {looks.map(({ id, at, who, what }) => (
          <li key={id} class="message">
            <h2>{who}</h2>
            <p class="hint">{at}</p>
            <p>查看了您的{what}</p>
          </li>
        ))}
      </ul>
    </Page>
  );
}

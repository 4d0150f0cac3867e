import type { Shell } from '../../contract/pageView.ts';
import { Page } from '../components/Page.tsx';
import { meWords } from '../words/me.ts';

type Props = { shell: Shell; looks: { id: string; at: string; who: string; what: string }[] };

export function LooksPage({ shell, looks }: Props) {
  const words = meWords[shell.language].looks;
  return (
    <Page shell={shell} title={words.title} back="/me">
      <h1>{words.title}</h1>
      <p class="hint">{words.hint}</p>
      {looks.length === 0 && <p class="empty">{words.none}</p>}
      <ul class="messages">
        {looks.map(({ id, at, who, what }) => (
          <li key={id} class="message">
            <h2>{who}</h2>
            <p class="hint">{at}</p>
            <p>{words.seen(what)}</p>
          </li>
        ))}
      </ul>
    </Page>
  );
}

import type { Fact, Shell } from '../../contract/pageView.ts';
import { Facts } from '../components/Facts.tsx';
import { Page } from '../components/Page.tsx';
import { meWords } from '../words/me.ts';

type Props = {
  shell: Shell;
  facts: Fact[];
  history: { id: string; what: string; union: string; on: string }[];
};

/** Where a person belongs, and how he came there. */
export function OrganisationPage({ shell, facts, history }: Props) {
  const words = meWords[shell.language].organisation;
  return (
    <Page shell={shell} title={words.title} back="/me">
      <h1>{words.title}</h1>
      {facts.length === 0 ? (
        <p class="empty">{words.none}</p>
      ) : (
        <section class="locked" aria-label={words.title}>
          <Facts facts={facts} />
        </section>
      )}
      {history.length > 0 && (
        <section aria-labelledby="history">
          <h2 id="history">{words.history}</h2>
          <ol class="timeline">
            {history.map(({ id, what, union, on }) => (
              <li key={id} class="done">
                <p class="timeline__label">{what}</p>
                <p class="hint">{on}</p>
                <p>{union}</p>
              </li>
            ))}
          </ol>
        </section>
      )}
    </Page>
  );
}

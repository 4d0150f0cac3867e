import type { ApplicationSummary } from '../../contract/caseView.ts';
import type { Shell } from '../../contract/pageView.ts';
import { ApplicationLinks } from '../components/ApplicationLinks.tsx';
import { Page } from '../components/Page.tsx';
import { meWords } from '../words/me.ts';

type Props = {
  shell: Shell;
  tabs: { key: string; label: string; count: number; current: boolean }[];
  applications: ApplicationSummary[];
};

export function ApplicationsPage({ shell, tabs, applications }: Props) {
  const words = meWords[shell.language];
  const here = tabs.find(({ current }) => current);
  return (
    <Page shell={shell} title={words.applications.title} back="/me">
      <h1>{words.applications.title}</h1>
      <nav class="tabs" aria-label={words.applications.byState}>
        {tabs.map(({ key, label, count, current }) => (
          <a key={key} href={`/me/applications?tab=${key}`} aria-current={current ? 'page' : undefined}>
            {label} {count}
          </a>
        ))}
      </nav>
      {applications.length === 0 ? (
        <p class="empty">
          {here && here.key !== 'all' ? words.applications.noneHere(here.label) : words.applications.none}
          {here?.key === 'all' && <a href="/me">{words.processes.title}</a>}
        </p>
      ) : (
        <ApplicationLinks applications={applications} language={shell.language} />
      )}
    </Page>
  );
}

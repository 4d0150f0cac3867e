import type { ApplicationSummary } from '../../contract/caseView.ts';
import type { Shell } from '../../contract/pageView.ts';
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
        <ul class="weui-cells links">
          {applications.map((application) => (
            <li key={application.id}>
              <a class="weui-cell weui-cell_access" href={`/me/applications/${application.id}`}>
                <span class="weui-cell__bd">
                  {application.title} <span class={`badge badge_${application.state}`}>{application.stateLabel}</span>
                  <small>{application.union}</small>
                  <small>
                    {words.applications.number(application.number)} · {application.when}
                  </small>
                </span>
                <span class="weui-cell__ft" aria-hidden="true" />
              </a>
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}

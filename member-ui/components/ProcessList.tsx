import { meWords } from '../words/me.ts';
import { useWords } from '../words/speaking.ts';

export type ProcessEntry = {
  key: string;
  title: string;
  says?: string | undefined;
  /** Why it is not open to this person. */
  why: string[];
  open: boolean;
  /** An application that is there already, and how it stands. */
  application?: { href: string; isUnderWay: boolean } | undefined;
};
export type ProcessGroup = { title: string; processes: ProcessEntry[] };

/** What one may apply for, group by group, and why not the rest. */
export function ProcessList({ groups }: { groups: ProcessGroup[] }) {
  return (
    <>
      {groups.map(({ title, processes }) => (
        <section key={title} aria-label={title}>
          <h2>{title}</h2>
          <ul class="weui-cells links">
            {processes.map((process) => (
              <li key={process.key}>
                <Entry process={process} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function Entry({ process }: { process: ProcessEntry }) {
  const { key, title, says, why, open, application } = process;
  const words = useWords(meWords).processes;
  if (!open && !application)
    return (
      <div class="weui-cell">
        <span class="weui-cell__bd">
          {title} <span class="badge">{words.notNow}</span>
          {why.map((sentence) => (
            <small key={sentence}>{sentence}</small>
          ))}
        </span>
      </div>
    );
  const state = application && (application.isUnderWay ? words.underWay : words.goOn);
  return (
    <a class="weui-cell weui-cell_access" href={application?.href ?? `/apply/${key}`}>
      <span class="weui-cell__bd">
        {title}
        <small>{state ?? says}</small>
      </span>
      <span class="weui-cell__ft" aria-hidden="true" />
    </a>
  );
}

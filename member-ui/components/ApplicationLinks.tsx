import type { ApplicationSummary } from '../../contract/caseView.ts';
import type { Language } from '../../contract/words.ts';
import { meWords } from '../words/me.ts';

type Props = { applications: readonly ApplicationSummary[]; language: Language };

/** Applications, one below the other, each leading to its own page. */
export function ApplicationLinks({ applications, language }: Props) {
  const words = meWords[language].applications;
  return (
    <ul class="weui-cells links">
      {applications.map(({ id, title, state, stateLabel, union, granted, number, when }) => (
        <li key={id}>
          <a class="weui-cell weui-cell_access" href={`/me/applications/${id}`}>
            <span class="weui-cell__bd">
              {title} <span class={`badge badge_${state}`}>{stateLabel}</span>
              <small>{union}</small>
              {granted.map(({ label, value }) => (
                <small key={label}>{words.granted(label, value)}</small>
              ))}
              <small>
                {words.number(number)} · {when}
              </small>
            </span>
            <span class="weui-cell__ft" aria-hidden="true" />
          </a>
        </li>
      ))}
    </ul>
  );
}

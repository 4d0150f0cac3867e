import type { ApplicationSummary, StepView } from '../../contract/caseView.ts';
import type { Fact, Shell } from '../../contract/pageView.ts';
import type { FieldProblem } from '../../contract/problem.ts';
import { ContactList } from '../components/ContactList.tsx';
import { Facts } from '../components/Facts.tsx';
import { Page } from '../components/Page.tsx';
import { Timeline } from '../components/Timeline.tsx';
import { caseWords } from '../words/cases.ts';
import { joinFormWords } from '../words/joinForm.ts';

type Props = {
  shell: Shell;
  application: ApplicationSummary;
  steps: StepView[];
  reason?: string | undefined;
  /** What to do now, in one sentence. */
  advice?: string | undefined;
  notes: FieldProblem[];
  answers: Fact[];
  /** What its reviewer filled in. */
  filled: Fact[];
  continueHref?: string | undefined;
  /** The term is over, and he has not asked yet. */
  canUrge: boolean;
  urgedAt?: string | undefined;
  /** The union that has it cannot be called, and he has not asked yet. */
  canAskCallBack: boolean;
  callAskedAt?: string | undefined;
  /** Where the form by which he joined is printed. */
  formHref?: string | undefined;
  canWithdraw: boolean;
  /** What withdrawing does, where the process says so. */
  withdrawSays?: string | undefined;
  /** Where one begins anew. */
  againHref?: string | undefined;
  /** Where one appeals against its rejection. */
  appealHref?: string | undefined;
};

export function ApplicationPage({ shell, application, steps, notes, answers, filled, ...rest }: Props) {
  const words = caseWords[shell.language];
  return (
    <Page shell={shell} title={application.title} saysContact back="/me/applications">
      <h1>
        {application.title} <span class={`badge badge_${application.state}`}>{application.stateLabel}</span>
      </h1>
      <p class="lead">{application.union}</p>
      {rest.reason && (
        <section class="errors" aria-labelledby="reason">
          <h2 id="reason">{words.why(application.stateLabel)}</h2>
          <p>{rest.reason}</p>
          {notes.length > 0 && (
            <ul>
              {notes.map(({ path, message }) => (
                <li key={path}>{words.note(path, message)}</li>
              ))}
            </ul>
          )}
        </section>
      )}
      {rest.advice && <p>{rest.advice}</p>}
      {rest.continueHref && (
        <a class="weui-btn weui-btn_primary" href={rest.continueHref}>
          {application.state === 'draft' ? words.goOn : words.correct}
        </a>
      )}
      {rest.againHref && (
        <a class="weui-btn weui-btn_primary" href={rest.againHref}>
          {words.again}
        </a>
      )}
      {rest.appealHref && (
        <details class="more">
          <summary>{words.appeal}</summary>
          <p class="hint">{words.appealSays}</p>
          <a class="weui-btn weui-btn_default" href={rest.appealHref}>
            {words.appeal}
          </a>
        </details>
      )}
      {filled.length > 0 && (
        <section aria-labelledby="filled">
          <h2 id="filled">{words.filled}</h2>
          <Facts facts={filled} />
        </section>
      )}
      <section aria-labelledby="progress">
        <h2 id="progress">{words.progress}</h2>
        <Timeline steps={steps} />
        {rest.urgedAt && <p>{words.urgedAt(rest.urgedAt)}</p>}
        {rest.canUrge && (
          <form method="post" action={`/me/applications/${application.id}/urge`}>
            <p>{words.urgeSays}</p>
            <button type="submit" class="weui-btn weui-btn_default">
              {words.urge}
            </button>
          </form>
        )}
      </section>
      {answers.length > 0 && (
        <details class="more">
          <summary>{words.answers}</summary>
          <Facts facts={answers} />
        </details>
      )}
      {rest.formHref && (
        <p>
          <a href={rest.formHref}>{joinFormWords[shell.language].get}</a>
        </p>
      )}
      {rest.canWithdraw && (
        <details class="more">
          <summary>{words.withdraw}</summary>
          <p class="hint">
            {words.withdrawSays}
            {rest.withdrawSays}
          </p>
          <form method="post" action={`/me/applications/${application.id}/withdraw`}>
            <button type="submit" class="weui-btn weui-btn_default">
              {words.withdrawNow}
            </button>
          </form>
        </details>
      )}
      <section aria-labelledby="contact">
        <h2 id="contact">{words.questions}</h2>
        <ContactList contact={shell.contact} caseNumber={application.number} />
        {rest.callAskedAt && <p>{words.callAskedAt(rest.callAskedAt)}</p>}
        {rest.canAskCallBack && (
          <form method="post" action={`/me/applications/${application.id}/call-back`}>
            <p>{words.callBackSays}</p>
            <button type="submit" class="weui-btn weui-btn_default">
              {words.callBack}
            </button>
          </form>
        )}
      </section>
    </Page>
  );
}

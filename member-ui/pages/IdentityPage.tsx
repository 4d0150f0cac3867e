import type { Shell } from '../../contract/pageView.ts';
import type { FieldProblem } from '../../contract/problem.ts';
import { ErrorSummary } from '../components/ErrorSummary.tsx';
import { type IdentityChoices, IdentityFields, type IdentityValues } from '../components/IdentityFields.tsx';
import { Page } from '../components/Page.tsx';
import { signInWords } from '../words/signIn.ts';

type Props = {
  shell: Shell;
  next: string;
  choices: IdentityChoices;
  values: IdentityValues;
  /** Hash of the text on personal data, which is agreed to before anything is typed. */
  consent: string;
  agreed: boolean;
  problems: FieldProblem[];
  title?: string | undefined;
};

/** Real name, once per account. */
export function IdentityPage({ shell, next, choices, values, consent, agreed, problems, title }: Props) {
  const words = signInWords[shell.language].identity;
  const errorOf = (path: string) => problems.find((problem) => problem.path === path)?.message;
  return (
    <Page shell={shell} title={words.title}>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <ErrorSummary problems={problems} title={title} />
      <form method="post" action="/me/identity" novalidate>
        <input type="hidden" name="return" value={next} />
        <div class={`field${errorOf('consent') ? ' field_wrong' : ''}`}>
          {errorOf('consent') && (
            <p class="field__error" id="consent-error">
              {errorOf('consent')}
            </p>
          )}
          <label class="choice">
            <input
              type="checkbox"
              id="consent"
              name="consent"
              value={consent}
              checked={agreed}
              aria-required="true"
              aria-describedby={errorOf('consent') ? 'consent-error' : undefined}
            />
            <span>{words.consent}</span>
          </label>
          <p class="hint">
            {words.kept}
            <a href="/privacy">{words.readNotice}</a>
          </p>
        </div>
        <IdentityFields choices={choices} values={values} errorOf={errorOf} />
        <button type="submit" class="weui-btn weui-btn_primary">
          {words.next}
        </button>
      </form>
    </Page>
  );
}

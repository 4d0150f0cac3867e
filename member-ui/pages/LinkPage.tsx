import type { Shell } from '../../contract/pageView.ts';
import type { FieldProblem } from '../../contract/problem.ts';
import { ErrorSummary } from '../components/ErrorSummary.tsx';
import { type IdentityChoices, IdentityFields, type IdentityValues } from '../components/IdentityFields.tsx';
import { NewPasswordField } from '../components/NewPasswordField.tsx';
import { Page } from '../components/Page.tsx';
import { accountWords } from '../words/account.ts';
import { shellWords } from '../words/shell.ts';
import { signInWords } from '../words/signIn.ts';

type Props = {
  shell: Shell;
  action: string;
  opens: 'invitation' | 'passwordReset' | 'emailCheck' | 'phoneStop';
  choices: IdentityChoices;
  values: IdentityValues;
  rules: string[];
  problems: FieldProblem[];
  title?: string | undefined;
};

/** What a link from a message opens. Only pressing the button uses it: programs that look into mails follow links, too. */
export function LinkPage({ shell, action, opens, choices, values, rules, problems, title }: Props) {
  const words = accountWords[shell.language];
  const { invitation, reset, emailCheck, phoneStop } = words;
  const shown = { invitation, passwordReset: reset, emailCheck, phoneStop }[opens];
  const errorOf = (path: string) => problems.find((problem) => problem.path === path)?.message;
  return (
    <Page shell={shell} title={shown.title}>
      <h1>{shown.title}</h1>
      <p class="lead">{shown.lead}</p>
      <ErrorSummary problems={problems} title={title} />
      <form method="post" action={action} novalidate>
        {opens === 'invitation' && (
          <>
            <IdentityFields choices={choices} values={values} errorOf={errorOf} />
            <p class="hint">
              {signInWords[shell.language].identity.kept}
              <a href="/privacy">{shellWords[shell.language].privacy}</a>
            </p>
          </>
        )}
        {(opens === 'invitation' || opens === 'passwordReset') && (
          <NewPasswordField
            title={opens === 'passwordReset' ? words.password.fresh : words.password.title}
            rules={rules}
            error={errorOf('password')}
          />
        )}
        <button type="submit" class="weui-btn weui-btn_primary">
          {shown.submit}
        </button>
      </form>
    </Page>
  );
}

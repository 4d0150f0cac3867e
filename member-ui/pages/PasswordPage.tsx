import type { Shell } from '../../contract/pageView.ts';
import type { FieldProblem } from '../../contract/problem.ts';
import { ErrorSummary } from '../components/ErrorSummary.tsx';
import { NewPasswordField } from '../components/NewPasswordField.tsx';
import { Page } from '../components/Page.tsx';
import { TextField } from '../components/TextField.tsx';
import { accountWords } from '../words/account.ts';

type Props = {
  shell: Shell;
  /** He has one, and has not just shown his phone. */
  asksCurrent: boolean;
  rules: string[];
  problems: FieldProblem[];
  title?: string | undefined;
};

export function PasswordPage({ shell, asksCurrent, rules, problems, title }: Props) {
  const words = accountWords[shell.language].password;
  const errorOf = (path: string) => problems.find((problem) => problem.path === path)?.message;
  return (
    <Page shell={shell} title={words.title} back="/me/security">
      <h1>{words.title}</h1>
      <ErrorSummary problems={problems} title={title} />
      <form method="post" action="/me/password" novalidate>
        {asksCurrent && (
          <TextField
            name="current"
            title={words.current}
            type="password"
            autoComplete="current-password"
            required
            maxLength={200}
            error={errorOf('current')}
          />
        )}
        <NewPasswordField title={words.fresh} rules={rules} error={errorOf('password')} />
        <button type="submit" class="weui-btn weui-btn_primary">
          {words.submit}
        </button>
      </form>
    </Page>
  );
}

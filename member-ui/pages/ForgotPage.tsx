import type { Shell } from '../../contract/pageView.ts';
import type { FieldProblem } from '../../contract/problem.ts';
import { ErrorSummary } from '../components/ErrorSummary.tsx';
import { Page } from '../components/Page.tsx';
import { TextField } from '../components/TextField.tsx';
import { accountWords } from '../words/account.ts';

type Props = { shell: Shell; sent: boolean; problems: FieldProblem[]; title?: string | undefined };

/** The same page whether an account exists or not. */
export function ForgotPage({ shell, sent, problems, title }: Props) {
  const words = accountWords[shell.language].forgot;
  return (
    <Page shell={shell} title={words.title} back="/sign-in">
      <h1>{words.title}</h1>
      {sent && (
        <p class="notice" role="status">
          {words.sent}
        </p>
      )}
      <ErrorSummary problems={problems} title={title} />
      <h2>{words.byCode}</h2>
      <p>{words.byCodeSays}</p>
      <a class="weui-btn weui-btn_primary" href="/sign-in?return=/me/password">
        {words.toCode}
      </a>
      <h2>{words.byMail}</h2>
      <p>{words.byMailSays}</p>
      <form method="post" action="/forgot" novalidate>
        <TextField
          name="identifier"
          title={words.identifier}
          autoComplete="username"
          required
          maxLength={120}
          error={problems.find(({ path }) => path === 'identifier')?.message}
        />
        <button type="submit" class="weui-btn weui-btn_default">
          {words.submit}
        </button>
      </form>
      <p class="hint">{words.neither}</p>
    </Page>
  );
}

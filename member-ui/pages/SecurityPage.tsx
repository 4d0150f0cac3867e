import type { Shell } from '../../contract/pageView.ts';
import type { FieldProblem } from '../../contract/problem.ts';
import { ErrorSummary } from '../components/ErrorSummary.tsx';
import { LinkCell } from '../components/LinkCell.tsx';
import { Page } from '../components/Page.tsx';
import { TextField } from '../components/TextField.tsx';
import { accountWords } from '../words/account.ts';
import { closeWords } from '../words/close.ts';
import { meWords } from '../words/me.ts';

type Props = {
  shell: Shell;
  phone: string;
  hasPassword: boolean;
  loginName: string;
  email: string;
  emailVerified: boolean;
  problems: FieldProblem[];
  title?: string | undefined;
};

/** By what one signs in, and where one is signed in. */
export function SecurityPage({ shell, phone, hasPassword, problems, title, ...own }: Props) {
  const words = accountWords[shell.language].security;
  const errorOf = (path: string) => problems.find((problem) => problem.path === path)?.message;
  const emailHint = own.email === '' ? words.emailHint : own.emailVerified ? words.verified : words.unverified;
  return (
    <Page shell={shell} title={words.title} back="/me">
      <h1>{words.title}</h1>
      <ErrorSummary problems={problems} title={title} />
      <nav class="weui-cells links" aria-label={words.title}>
        <LinkCell
          href="/me/password"
          title={words.password}
          says={hasPassword ? words.passwordSet : words.passwordNone}
          end={hasPassword ? words.change : words.set}
        />
        <LinkCell href="/me/phone" title={words.phone} says={phone} end={words.change} />
        <LinkCell href="/me/devices" title={meWords[shell.language].devices.title} />
      </nav>
      <form method="post" action="/me/security" novalidate>
        <TextField
          name="loginName"
          title={words.loginName}
          value={own.loginName}
          autoComplete="username"
          maxLength={30}
          hint={words.loginNameHint}
          error={errorOf('loginName')}
        />
        <button type="submit" class="weui-btn weui-btn_default" name="what" value="loginName">
          {words.save}
        </button>
      </form>
      <form method="post" action="/me/security" novalidate>
        <TextField
          name="email"
          title={words.email}
          value={own.email}
          type="email"
          inputMode="email"
          autoComplete="email"
          maxLength={120}
          hint={emailHint}
          error={errorOf('email')}
        />
        <button type="submit" class="weui-btn weui-btn_default" name="what" value="email">
          {words.saveEmail}
        </button>
      </form>
      <nav class="weui-cells links" aria-label={closeWords[shell.language].title}>
        <LinkCell href="/me/close" title={closeWords[shell.language].title} />
      </nav>
    </Page>
  );
}

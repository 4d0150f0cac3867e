import type { Shell } from '../../contract/pageView.ts';
import type { FieldProblem } from '../../contract/problem.ts';
import { CodeField } from '../components/CodeField.tsx';
import { ErrorSummary } from '../components/ErrorSummary.tsx';
import { HumanCheck } from '../components/HumanCheck.tsx';
import { Page } from '../components/Page.tsx';
import { TextField } from '../components/TextField.tsx';
import { recoverWords } from '../words/recover.ts';
import { signInWords } from '../words/signIn.ts';
import { useWords } from '../words/speaking.ts';

type Props = {
  shell: Shell;
  /** Why one is asked to sign in. */
  reason?: string | undefined;
  next: string;
  byPassword: boolean;
  /** What was typed to say who he is. */
  typed: string;
  phone: string;
  /** Seconds until another code may be asked for; undefined: none was sent. */
  waitSeconds?: number | undefined;
  minutesValid?: number | undefined;
  problems: FieldProblem[];
  needsHuman: boolean;
};

/** Phone, then code: two steps of one page; or a password. */
export function SignInPage(props: Props) {
  const { shell, reason, problems } = props;
  const words = signInWords[shell.language];
  const { byPassword } = props;
  const sent = !byPassword && props.waitSeconds !== undefined;
  return (
    <Page shell={shell} title={words.title}>
      <h1>{byPassword ? words.byPassword : sent ? words.enterCode : words.byPhone}</h1>
      {reason && <p class="lead">{reason}</p>}
      <ErrorSummary
        problems={problems}
        title={problems.length === 1 && !problems[0]?.path ? problems[0]?.message : undefined}
      />
      {byPassword ? <PasswordStep {...props} /> : sent ? <CodeStep {...props} /> : <PhoneStep {...props} />}
    </Page>
  );
}

const errorOf = (problems: FieldProblem[], path: string) => problems.find((problem) => problem.path === path)?.message;

function PhoneStep({ next, phone, problems, needsHuman }: Props) {
  const words = useWords(signInWords);
  return (
    <form method="post" action="/sign-in/code" novalidate>
      <input type="hidden" name="return" value={next} />
      {/* What Enter does in a field: never the first button on the page. */}
      <button type="submit" class="visually-hidden" tabIndex={-1} aria-hidden="true" data-asks-code>
        {words.getCode}
      </button>
      <TextField
        name="phone"
        title={words.phone}
        type="tel"
        inputMode="numeric"
        autoComplete="tel-national"
        value={phone}
        required
        maxLength={20}
        error={errorOf(problems, 'phone')}
      />
      {needsHuman && <HumanCheck error={errorOf(problems, 'captcha')} />}
      <button type="submit" class="weui-btn weui-btn_primary" data-asks-code>
        {words.getCode}
      </button>
      <p class="hint">{words.newAccount}</p>
      <a class="link" href={`/sign-in?by=password&return=${encodeURIComponent(next)}`}>
        {words.byPassword}
      </a>
      <a class="link" href="/recover">
        {useWords(recoverWords).title}
      </a>
    </form>
  );
}

function PasswordStep({ next, typed, problems }: Props) {
  const words = useWords(signInWords);
  return (
    <form method="post" action="/sign-in" novalidate>
      <input type="hidden" name="return" value={next} />
      <input type="hidden" name="by" value="password" />
      <TextField
        name="identifier"
        title={words.identifier}
        value={typed}
        autoComplete="username"
        required
        maxLength={120}
        hint={words.identifierHint}
        error={errorOf(problems, 'identifier')}
      />
      <TextField
        name="password"
        title={words.password}
        type="password"
        autoComplete="current-password"
        required
        maxLength={200}
        error={errorOf(problems, 'password')}
      />
      <button type="submit" class="weui-btn weui-btn_primary">
        {words.submit}
      </button>
      <p class="hint">
        <a href="/forgot">{words.forgot}</a>
        {' · '}
        <a href={`/sign-in?return=${encodeURIComponent(next)}`}>{words.byCode}</a>
      </p>
    </form>
  );
}

function CodeStep({ next, phone, problems, waitSeconds, minutesValid }: Props) {
  const words = useWords(signInWords);
  return (
    <>
      <p class="lead">
        {words.sentTo}
        <b>{phone}</b>
        {words.valid(minutesValid ?? 5)}
      </p>
      <form method="post" action="/sign-in" novalidate>
        <input type="hidden" name="return" value={next} />
        <CodeField title={words.code} error={errorOf(problems, 'code')} waitSeconds={waitSeconds} alone />
        <button type="submit" class="weui-btn weui-btn_primary">
          {words.submit}
        </button>
      </form>
      <form method="post" action="/sign-in/code" class="inline">
        <input type="hidden" name="return" value={next} />
        <button type="submit" class="weui-btn weui-btn_default small" data-countdown={waitSeconds} data-asks-code>
          {words.again}
        </button>
        <a class="link" href={`/sign-in?change=1&return=${encodeURIComponent(next)}`}>
          {words.otherNumber}
        </a>
      </form>
    </>
  );
}

import type { Shell } from '../../contract/pageView.ts';
import type { FieldProblem } from '../../contract/problem.ts';
import { CodeField } from '../components/CodeField.tsx';
import { ErrorSummary } from '../components/ErrorSummary.tsx';
import { HumanCheck } from '../components/HumanCheck.tsx';
import { Page } from '../components/Page.tsx';
import { TextField } from '../components/TextField.tsx';
import { accountWords } from '../words/account.ts';
import { signInWords } from '../words/signIn.ts';
import { useWords } from '../words/speaking.ts';

type Props = {
  shell: Shell;
  /** The present phone is confirmed, the new one named, and confirmed. */
  step: 'old' | 'next' | 'code';
  /** What the code goes to: the present phone or the new one, masked; as typed where it is not named yet. */
  phone: string;
  /** Seconds until another code may be asked for; undefined: none was sent. */
  waitSeconds?: number | undefined;
  problems: FieldProblem[];
  title?: string | undefined;
  needsHuman: boolean;
};

/** Both phones, one after the other. */
export function PhonePage(props: Props) {
  const { shell, step, problems, title } = props;
  const words = accountWords[shell.language].phone;
  const isSent = props.waitSeconds !== undefined && step !== 'next';
  return (
    <Page shell={shell} title={words.title} back="/me/security">
      <h1>{words[step]}</h1>
      <p class="lead">{words.lead}</p>
      <ErrorSummary problems={problems} title={title} />
      {isSent && <CodeForm {...props} />}
      <SendForm {...props} />
      {step === 'old' && <p class="hint">{words.lost}</p>}
    </Page>
  );
}

const errorOf = (problems: FieldProblem[], path: string) => problems.find((problem) => problem.path === path)?.message;

function CodeForm({ step, phone, waitSeconds, problems }: Props) {
  const words = useWords(accountWords).phone;
  const signIn = useWords(signInWords);
  return (
    <form method="post" action="/me/phone" novalidate>
      <input type="hidden" name="step" value={step} />
      <p class="lead">
        {signIn.sentTo}
        <b>{phone}</b>
      </p>
      <CodeField title={signIn.code} error={errorOf(problems, 'code')} waitSeconds={waitSeconds} alone />
      <button type="submit" class="weui-btn weui-btn_primary">
        {words.submit}
      </button>
    </form>
  );
}

/** Where the number is known there is nothing to fill in. */
function SendForm({ step, phone, waitSeconds, problems, needsHuman }: Props) {
  const words = useWords(accountWords).phone;
  const signIn = useWords(signInWords);
  const isAgain = waitSeconds !== undefined && step !== 'next';
  return (
    <form method="post" action="/me/phone/code" novalidate>
      <input type="hidden" name="step" value={step} />
      {step === 'next' ? (
        <TextField
          name="phone"
          title={words.number}
          type="tel"
          inputMode="numeric"
          autoComplete="tel-national"
          value={phone}
          required
          maxLength={20}
          error={errorOf(problems, 'phone')}
        />
      ) : (
        !isAgain && <p>{phone}</p>
      )}
      {needsHuman && <HumanCheck error={errorOf(problems, 'captcha')} />}
      <button
        type="submit"
        class={`weui-btn ${isAgain ? 'weui-btn_default small' : 'weui-btn_primary'}`}
        data-countdown={isAgain ? waitSeconds : undefined}
        data-asks-code
      >
        {isAgain ? signIn.again : signIn.getCode}
      </button>
      {step === 'code' && (
        <a class="link" href="/me/phone?change=1">
          {signIn.otherNumber}
        </a>
      )}
    </form>
  );
}

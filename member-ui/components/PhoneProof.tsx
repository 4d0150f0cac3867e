import type { FieldProblem } from '../../contract/problem.ts';
import { copyWords } from '../words/copy.ts';
import { signInWords } from '../words/signIn.ts';
import { useWords } from '../words/speaking.ts';
import { CodeField } from './CodeField.tsx';
import { HumanCheck } from './HumanCheck.tsx';

export type Proof = {
  /** What the code goes to, masked. */
  phone: string;
  /** Seconds until another code may be asked for; undefined: none was sent. */
  waitSeconds?: number | undefined;
  needsHuman: boolean;
  problems: FieldProblem[];
};

/** That it is he, by a code to his phone: asked for at `<action>/code`, given at `action`. */
export function PhoneProof({
  action,
  lead,
  phone,
  waitSeconds,
  needsHuman,
  problems,
}: Proof & { action: string; lead: string }) {
  const words = useWords(copyWords);
  const signIn = useWords(signInWords);
  const errorOf = (path: string) => problems.find((problem) => problem.path === path)?.message;
  const isSent = waitSeconds !== undefined;
  return (
    <>
      <p class="lead">{lead}</p>
      {isSent && (
        <form method="post" action={action} novalidate>
          <p class="lead">
            {signIn.sentTo}
            <b>{phone}</b>
          </p>
          <CodeField title={signIn.code} error={errorOf('code')} waitSeconds={waitSeconds} alone />
          <button type="submit" class="weui-btn weui-btn_primary">
            {words.submit}
          </button>
        </form>
      )}
      <form method="post" action={`${action}/code`} novalidate>
        {!isSent && <p>{phone}</p>}
        {needsHuman && <HumanCheck error={errorOf('captcha')} />}
        <button
          type="submit"
          class={`weui-btn ${isSent ? 'weui-btn_default small' : 'weui-btn_primary'}`}
          data-countdown={waitSeconds}
          data-asks-code
        >
          {isSent ? signIn.again : signIn.getCode}
        </button>
      </form>
    </>
  );
}

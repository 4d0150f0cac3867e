import type { Shell } from '../../contract/pageView.ts';
import type { FieldProblem } from '../../contract/problem.ts';
import { ErrorSummary } from '../components/ErrorSummary.tsx';
import { HumanCheck } from '../components/HumanCheck.tsx';
import { Page } from '../components/Page.tsx';
import { TextField } from '../components/TextField.tsx';

type Props = {
  shell: Shell;
  /** Why one is asked to sign in. */
  reason?: string | undefined;
  next: string;
  phone: string;
  /** Seconds until another code may be asked for; undefined: none was sent. */
  waitSeconds?: number | undefined;
  minutesValid?: number | undefined;
  problems: FieldProblem[];
  needsHuman: boolean;
};

/** Phone, then code: two steps of one page. */
export function SignInPage(props: Props) {
  const { shell, reason, problems } = props;
  const sent = props.waitSeconds !== undefined;
  return (
    <Page shell={shell} title="登录">
      <h1>{sent ? '输入验证码' : '用手机号登录'}</h1>
      {reason && <p class="lead">{reason}</p>}
      <ErrorSummary
        problems={problems}
        title={problems.length === 1 && !problems[0]?.path ? problems[0]?.message : undefined}
      />
      {sent ? <CodeStep {...props} /> : <PhoneStep {...props} />}
    </Page>
  );
}

const errorOf = (problems: FieldProblem[], path: string) => problems.find((problem) => problem.path === path)?.message;

function PhoneStep({ next, phone, problems, needsHuman }: Props) {
  return (
    <form method="post" action="/sign-in/code" novalidate>
      <input type="hidden" name="return" value={next} />
      {/* What Enter does in a field: never the first button on the page. */}
      <button type="submit" class="visually-hidden" tabIndex={-1} aria-hidden="true">
        获取验证码
      </button>
      <TextField
        name="phone"
        title="手机号码"
        type="tel"
        inputMode="numeric"
        autoComplete="tel-national"
        value={phone}
        required
        maxLength={20}
        error={errorOf(problems, 'phone')}
      />
      {needsHuman && <HumanCheck error={errorOf(problems, 'captcha')} />}
      <button type="submit" class="weui-btn weui-btn_primary">
        获取验证码
      </button>
      <p class="hint">没有账号的，登录后自动创建。我们只用这个号码登录和发送办理通知。</p>
    </form>
  );
}

function CodeStep({ next, phone, problems, waitSeconds, minutesValid }: Props) {
  return (
    <>
      <p class="lead">
        验证码已发送至 <b>{phone}</b>，{minutesValid ?? 5}分钟内有效，只能使用一次。
      </p>
      <form method="post" action="/sign-in" novalidate>
        <input type="hidden" name="return" value={next} />
        <TextField
          name="code"
          title="短信验证码"
          inputMode="numeric"
          autoComplete="one-time-code"
          required
          maxLength={10}
          error={errorOf(problems, 'code')}
        />
        <button type="submit" class="weui-btn weui-btn_primary">
          登录
        </button>
      </form>
      <form method="post" action="/sign-in/code" class="inline">
        <input type="hidden" name="return" value={next} />
        <button type="submit" class="weui-btn weui-btn_default small" data-countdown={waitSeconds}>
          重新获取
        </button>
        <a class="link" href={`/sign-in?change=1&return=${encodeURIComponent(next)}`}>
          换一个号码
        </a>
      </form>
    </>
  );
}

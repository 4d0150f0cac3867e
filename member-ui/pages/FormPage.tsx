import type { FieldView } from '../../contract/formView.ts';
import type { Shell } from '../../contract/pageView.ts';
import type { FieldProblem } from '../../contract/problem.ts';
import { ErrorSummary } from '../components/ErrorSummary.tsx';
import { FormFields } from '../components/FormFields.tsx';
import { HumanCheck } from '../components/HumanCheck.tsx';
import { Page } from '../components/Page.tsx';
import { TextField } from '../components/TextField.tsx';

export type PhoneConfirmation = { phone: string; sent: boolean; waitSeconds: number; needsHuman: boolean };

type Props = {
  shell: Shell;
  title: string;
  union: string;
  action: string;
  agreement: string;
  identity: { label: string; value: string }[];
  fields: FieldView[];
  problems: FieldProblem[];
  problemTitle?: string | undefined;
  /** The reviewer's words when the application came back. */
  returned?: string | undefined;
  canBeUnlisted: boolean;
  savedAt?: string | undefined;
  confirmation?: PhoneConfirmation | undefined;
  submitSays: string;
};

export function FormPage(props: Props) {
  const { shell, title, union, action, agreement, problems, problemTitle, returned } = props;
  return (
    <Page shell={shell} title={title}>
      <h1>{title}</h1>
      <ErrorSummary problems={problems} title={problemTitle} />
      {returned && (
        <p class="errors" role="status">
          审核工会退回了这件申请：{returned}。请修改后重新提交。
        </p>
      )}
      <form method="post" action={action} novalidate data-live data-autosave>
        <input type="hidden" name="agreement" value={agreement} />
        {/* What Enter does in a field: never the first button on the page. */}
        <button type="submit" class="visually-hidden" name="intent" value="refresh" tabIndex={-1} aria-hidden="true">
          刷新
        </button>
        <div id="live">
          <p class="lead">{union}</p>
          <Identity identity={props.identity} />
          <FormFields fields={props.fields} canBeUnlisted={props.canBeUnlisted} />
          {props.confirmation && <Confirmation {...props.confirmation} problems={problems} />}
        </div>
        <p class="hint" id="saved" role="status">
          {props.savedAt ? `已暂存，${props.savedAt}` : '填写的内容会暂存在您的账号里，换手机也能继续。'}
        </p>
        <button type="submit" class="weui-btn weui-btn_primary" name="intent" value="submit">
          提交申请
        </button>
        <p class="hint">{props.submitSays}</p>
        <button type="submit" class="weui-btn weui-btn_default" name="intent" value="save">
          暂存，以后再填
        </button>
      </form>
    </Page>
  );
}

function Identity({ identity }: Pick<Props, 'identity'>) {
  return (
    <section class="locked" aria-label="实名信息，不能在这里修改">
      <dl class="facts">
        {identity.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Confirmation({
  phone,
  sent,
  waitSeconds,
  needsHuman,
  problems,
}: PhoneConfirmation & { problems: FieldProblem[] }) {
  const errorOf = (path: string) => problems.find((problem) => problem.path === path)?.message;
  return (
    <section class="confirm" aria-labelledby="confirm">
      <h2 id="confirm">短信确认</h2>
      <p class="hint">提交前确认是您本人办理，验证码发送至 {phone}。</p>
      {needsHuman && <HumanCheck error={errorOf('captcha')} />}
      <button
        type="submit"
        class="weui-btn weui-btn_default small"
        name="intent"
        value="sendCode"
        data-countdown={sent ? waitSeconds : undefined}
      >
        {sent ? '重新获取验证码' : '获取验证码'}
      </button>
      <TextField
        name="code"
        title="短信验证码"
        inputMode="numeric"
        autoComplete="one-time-code"
        required
        maxLength={10}
        error={errorOf('code')}
      />
    </section>
  );
}

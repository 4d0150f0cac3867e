import type { Option } from '../../contract/formView.ts';
import type { Shell } from '../../contract/pageView.ts';
import type { FieldProblem } from '../../contract/problem.ts';
import { ChoiceField } from '../components/ChoiceField.tsx';
import { ErrorSummary } from '../components/ErrorSummary.tsx';
import { Page } from '../components/Page.tsx';
import { TextField } from '../components/TextField.tsx';

type Props = {
  shell: Shell;
  next: string;
  documentTypes: Option[];
  values: Record<'name' | 'documentType' | 'documentNumber' | 'documentExpiresOn', string>;
  problems: FieldProblem[];
  title?: string | undefined;
};

/** Real name, once per account. */
export function IdentityPage({ shell, next, documentTypes, values, problems, title }: Props) {
  const errorOf = (path: string) => problems.find((problem) => problem.path === path)?.message;
  return (
    <Page shell={shell} title="实名认证">
      <h1>实名认证</h1>
      <p class="lead">会员实行实名登记，一人一个会籍。请按证件填写，认证后不能自行修改。</p>
      <ErrorSummary problems={problems} title={title} />
      <form method="post" action="/me/identity" novalidate>
        <input type="hidden" name="return" value={next} />
        <ChoiceField
          name="documentType"
          title="证件类型"
          choices={documentTypes}
          value={values.documentType}
          required
          error={errorOf('documentType')}
        />
        <TextField
          name="documentNumber"
          title="证件号码"
          value={values.documentNumber}
          required
          maxLength={40}
          hint="居民身份证为18位，末位可能是X"
          error={errorOf('documentNumber')}
          autoComplete="off"
        />
        <TextField
          name="name"
          title="姓名"
          value={values.name}
          required
          maxLength={100}
          hint="与证件一致；生僻字、少数民族姓名中的“·”请照证件填写"
          error={errorOf('name')}
          autoComplete="name"
        />
        <TextField
          name="documentExpiresOn"
          title="证件到期日"
          type="date"
          value={values.documentExpiresOn}
          hint="长期有效的不用填"
          error={errorOf('documentExpiresOn')}
        />
        <p class="hint">
          证件号码加密保存，页面上只显示一部分。<a href="/privacy">个人信息处理告知</a>
        </p>
        <button type="submit" class="weui-btn weui-btn_primary">
          下一步
        </button>
      </form>
    </Page>
  );
}

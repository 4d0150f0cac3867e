import type { Option } from '../../contract/formView.ts';
import type { Shell } from '../../contract/pageView.ts';
import type { FieldProblem } from '../../contract/problem.ts';
import { ChoiceField } from '../components/ChoiceField.tsx';
import { ErrorSummary } from '../components/ErrorSummary.tsx';
import { Page } from '../components/Page.tsx';
import { TextField } from '../components/TextField.tsx';
import { shellWords } from '../words/shell.ts';
import { signInWords } from '../words/signIn.ts';

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
  const words = signInWords[shell.language].identity;
  const errorOf = (path: string) => problems.find((problem) => problem.path === path)?.message;
  return (
    <Page shell={shell} title={words.title}>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <ErrorSummary problems={problems} title={title} />
      <form method="post" action="/me/identity" novalidate>
        <input type="hidden" name="return" value={next} />
        <ChoiceField
          name="documentType"
          title={words.type}
          choices={documentTypes}
          value={values.documentType}
          required
          error={errorOf('documentType')}
        />
        <TextField
          name="documentNumber"
          title={words.number}
          value={values.documentNumber}
          required
          maxLength={40}
          hint={words.numberHint}
          error={errorOf('documentNumber')}
          autoComplete="off"
        />
        <TextField
          name="name"
          title={words.name}
          value={values.name}
          required
          maxLength={100}
          hint={words.nameHint}
          error={errorOf('name')}
          autoComplete="name"
        />
        <TextField
          name="documentExpiresOn"
          title={words.expires}
          type="date"
          value={values.documentExpiresOn}
          hint={words.expiresHint}
          error={errorOf('documentExpiresOn')}
        />
        <p class="hint">
          {words.kept}
          <a href="/privacy">{shellWords[shell.language].privacy}</a>
        </p>
        <button type="submit" class="weui-btn weui-btn_primary">
          {words.next}
        </button>
      </form>
    </Page>
  );
}

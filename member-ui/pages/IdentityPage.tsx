import type { Option } from '../../contract/formView.ts';
import type { Shell } from '../../contract/pageView.ts';
import type { FieldProblem } from '../../contract/problem.ts';
import { ErrorSummary } from '../components/ErrorSummary.tsx';
import { IdentityFields, type IdentityValues } from '../components/IdentityFields.tsx';
import { Page } from '../components/Page.tsx';
import { shellWords } from '../words/shell.ts';
import { signInWords } from '../words/signIn.ts';

type Props = {
  shell: Shell;
  next: string;
  documentTypes: Option[];
  values: IdentityValues;
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
        <IdentityFields documentTypes={documentTypes} values={values} errorOf={errorOf} />
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

import type { Shell } from '../../contract/pageView.ts';
import type { FieldProblem } from '../../contract/problem.ts';
import { ErrorSummary } from '../components/ErrorSummary.tsx';
import { Page } from '../components/Page.tsx';
import { Prose } from '../components/Prose.tsx';
import { applyWords } from '../words/apply.ts';

type Props = {
  shell: Shell;
  union: string;
  agreement: { title: string; body: string; hash: string };
  action: string;
  problems: FieldProblem[];
  /** The text has changed since it was last read. */
  moved: boolean;
};

export function AgreementPage({ shell, union, agreement, action, problems, moved }: Props) {
  const words = applyWords[shell.language].agreement;
  return (
    <Page shell={shell} title={agreement.title}>
      <h1>{agreement.title}</h1>
      <p class="lead">{union}</p>
      {moved && (
        <p class="notice" role="status">
          {words.moved}
        </p>
      )}
      <ErrorSummary problems={problems} />
      <Prose body={agreement.body} />
      <form method="post" action={action} novalidate>
        <input type="hidden" name="agreement" value={agreement.hash} />
        <div class={`field${problems.length > 0 ? ' field_wrong' : ''}`}>
          {problems.map(({ path, message }) => (
            <p class="field__error" id={`${path}-error`} key={path}>
              {message}
            </p>
          ))}
          <label class="choice">
            <input
              type="checkbox"
              id="agree"
              name="agree"
              value="yes"
              aria-required="true"
              aria-describedby={problems.length > 0 ? 'agree-error' : undefined}
            />
            <span>{words.agree}</span>
          </label>
        </div>
        <button type="submit" class="weui-btn weui-btn_primary">
          {words.next}
        </button>
      </form>
      <p class="hint">
        <a href="/privacy">{words.privacy}</a>
      </p>
    </Page>
  );
}

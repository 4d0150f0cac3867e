import type { FieldView } from '../../contract/formView.ts';
import type { Fact, Shell } from '../../contract/pageView.ts';
import type { FieldProblem } from '../../contract/problem.ts';
import { ErrorSummary } from '../components/ErrorSummary.tsx';
import { Facts } from '../components/Facts.tsx';
import { FormFields } from '../components/FormFields.tsx';
import { sendsFiles } from '../components/formWidgets.ts';
import { Page } from '../components/Page.tsx';
import { SavingBack } from '../components/SavingBack.tsx';
import { applyWords } from '../words/apply.ts';

type Props = {
  shell: Shell;
  title: string;
  union: string;
  action: string;
  /** Hash of the text that was agreed to; empty where there is none. */
  agreement: string;
  identity: Fact[];
  fields: FieldView[];
  /** Marks of what was stored when it was drawn, to tell what was changed here from what another device has changed. */
  seen: string;
  /** Whose draft it is: what could not be saved is given back to nobody else. */
  owner: string;
  problems: FieldProblem[];
  problemTitle?: string | undefined;
  /** The reviewer's words when the application came back. */
  returned?: string | undefined;
  /** What is asked otherwise since it was begun. */
  changed?: string | undefined;
  savedAt?: string | undefined;
};

export function FormPage(props: Props) {
  const { shell, title, union, action, agreement, problems, problemTitle, returned, savedAt } = props;
  const words = applyWords[shell.language].form;
  // Whatever button is pressed, the files that were chosen come along.
  const enctype = sendsFiles(props.fields) ? 'multipart/form-data' : undefined;
  return (
    <Page shell={shell} title={title} back={<SavingBack form="application" />}>
      <h1>{title}</h1>
      <ErrorSummary problems={problems} title={problemTitle} />
      {returned && (
        <p class="errors" role="status">
          {words.returned(returned)}
        </p>
      )}
      {props.changed && (
        <p class="field__note" role="status">
          {props.changed}
        </p>
      )}
      <form
        id="application"
        method="post"
        action={action}
        enctype={enctype}
        novalidate
        data-live
        data-autosave={props.owner}
      >
        <input type="hidden" name="agreement" value={agreement} />
        <div id="live">
          <input type="hidden" name="seen" value={props.seen} />
          <p class="lead">{words.place(union)}</p>
          <section class="locked" aria-label={words.identity}>
            <Facts facts={props.identity} />
          </section>
          <FormFields fields={props.fields} />
        </div>
        <p class="hint" id="saved" role="status">
          {savedAt ? words.keptAt(savedAt) : words.kept}
        </p>
        <button type="submit" class="weui-btn weui-btn_primary" name="intent" value="next">
          {words.next}
        </button>
        <button type="submit" class="weui-btn weui-btn_default" name="intent" value="save">
          {words.save}
        </button>
      </form>
    </Page>
  );
}

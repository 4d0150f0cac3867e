import { Fragment } from 'preact';
import type { FieldView } from '../../contract/formView.ts';
import { fieldWords } from '../words/fields.ts';
import { useWords } from '../words/speaking.ts';
import { FaqList } from './FaqList.tsx';
import { fieldOf } from './formWidgets.ts';

/** The fields of a form document; the optional ones behind an expander. */
export function FormFields({ fields }: { fields: FieldView[] }) {
  const words = useWords(fieldWords);
  const first = fields.filter(({ optional }) => !optional);
  const later = fields.filter(({ optional }) => optional);
  // What is ticked for an answer is not one more answer.
  const asked = later.filter(({ required }) => !required);
  const show = (field: FieldView) => {
    const Field = fieldOf(field.widget);
    return (
      <Fragment key={field.name}>
        {field.since && <p class="field__note">{words.since[field.since]}</p>}
        <Field field={field} />
        <FaqList faqs={field.faqs} about={field.title} />
      </Fragment>
    );
  };
  return (
    <>
      {first.map(show)}
      {later.length > 0 && (
        <details class="more" open={later.some(({ error, note, since }) => error || note || since)}>
          <summary>{words.more(asked.length)}</summary>
          <p class="hint">{words.optional}</p>
          {later.map(show)}
        </details>
      )}
    </>
  );
}

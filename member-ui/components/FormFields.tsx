import type { FieldView } from '../../contract/formView.ts';
import type { Language } from '../../contract/words.ts';
import { fieldOf } from './formWidgets.ts';

const words = {
  zh: {
    more: (count: number) => `更多信息（选填，${count}项）`,
    optional: '这些信息可以不填，不影响办理，以后也可以补充。',
  },
  en: { more: (count: number) => `More (optional, ${count})`, optional: 'You may leave these out and add them later.' },
};

/** The fields of a form document; the optional ones behind an expander. */
export function FormFields({ fields, language }: { fields: FieldView[]; language: Language }) {
  const first = fields.filter(({ optional }) => !optional);
  const later = fields.filter(({ optional }) => optional);
  const show = (field: FieldView) => {
    const Field = fieldOf(field.widget);
    return <Field key={field.name} field={field} language={language} />;
  };
  return (
    <>
      {first.map(show)}
      {later.length > 0 && (
        <details class="more" open={later.some(({ error, note }) => error || note)}>
          <summary>{words[language].more(later.length)}</summary>
          <p class="hint">{words[language].optional}</p>
          {later.map(show)}
        </details>
      )}
    </>
  );
}

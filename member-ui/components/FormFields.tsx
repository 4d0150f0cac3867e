import type { FieldView } from '../../contract/formView.ts';
import { CascadeField } from './CascadeField.tsx';
import { ChoiceField } from './ChoiceField.tsx';
import { TextField } from './TextField.tsx';
import { UnionField } from './UnionField.tsx';

/** The fields of a form document; the optional ones behind an expander. */
export function FormFields({ fields, canBeUnlisted }: { fields: FieldView[]; canBeUnlisted: boolean }) {
  const first = fields.filter(({ optional }) => !optional);
  const later = fields.filter(({ optional }) => optional);
  const answerTo = (wanted: FieldView['widget']) => String(fields.find(({ widget }) => widget === wanted)?.value ?? '');
  const area = { division: answerTo('division'), industry: answerTo('industry') };
  const show = (field: FieldView) => (
    <FormField key={field.name} field={field} area={area} canBeUnlisted={canBeUnlisted} />
  );
  return (
    <>
      {first.map(show)}
      {later.length > 0 && (
        <details class="more" open={later.some(({ error, note }) => error || note)}>
          <summary>更多信息（选填，{later.length}项）</summary>
          <p class="hint">这些信息可以不填，不影响办理，以后也可以补充。</p>
          {later.map(show)}
        </details>
      )}
    </>
  );
}

type Props = { field: FieldView; area: { division: string; industry: string }; canBeUnlisted: boolean };

function FormField({ field, area, canBeUnlisted }: Props) {
  const { name, title, widget, required, hint, note, error, steers, maxLength } = field;
  const common = { name, title, required, hint, note, error };
  const value = String(field.value);
  switch (widget) {
    case 'division':
    case 'industry':
      return <CascadeField {...common} levels={field.levels ?? []} />;
    case 'union':
      return <UnionField {...common} union={field.union ?? { query: '' }} area={area} canBeUnlisted={canBeUnlisted} />;
    case 'choice':
      return <ChoiceField {...common} value={value} choices={field.choices ?? []} steers={steers} />;
    case 'checkbox':
      return (
        <div class={`field${error ? ' field_wrong' : ''}`}>
          {error && <p class="field__error">{error}</p>}
          <label class="choice">
            <input type="checkbox" id={name} name={name} value="true" checked={field.value === true} />
            <span>{title}</span>
          </label>
        </div>
      );
    case 'longText':
      return <TextField {...common} value={value} lines={4} maxLength={maxLength ?? 2000} />;
    case 'date':
      return <TextField {...common} value={value} type="date" />;
    case 'phone':
      return <TextField {...common} value={value} type="tel" inputMode="tel" maxLength={20} />;
    case 'email':
      return <TextField {...common} value={value} type="email" inputMode="email" maxLength={120} />;
    default:
      return <TextField {...common} value={value} maxLength={maxLength ?? 200} />;
  }
}

import type { FormFieldProps, FormWidget } from '../components/formWidget.ts';
import { describedBy } from '../components/Labelled.tsx';

export const Field = ({ field: { name, title, value, error, hint } }: FormFieldProps) => (
  <div class={`field${error ? ' field_wrong' : ''}`}>
    {error && (
      <p class="field__error" id={`${name}-error`}>
        {error}
      </p>
    )}
    <label class="choice">
      <input
        type="checkbox"
        id={name}
        name={name}
        value="true"
        checked={value === true}
        aria-describedby={describedBy({ name, hint, error })}
      />
      <span>{title}</span>
    </label>
    {hint && (
      <p class="hint" id={`${name}-hint`}>
        {hint}
      </p>
    )}
  </div>
);

export const read: FormWidget['read'] = (body, name) => (body[name] === 'true' ? true : '');

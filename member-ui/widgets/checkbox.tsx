import type { FormFieldProps, FormWidget } from '../components/formWidget.ts';

export const Field = ({ field: { name, title, value, error } }: FormFieldProps) => (
  <div class={`field${error ? ' field_wrong' : ''}`}>
    {error && <p class="field__error">{error}</p>}
    <label class="choice">
      <input type="checkbox" id={name} name={name} value="true" checked={value === true} />
      <span>{title}</span>
    </label>
  </div>
);

export const read: FormWidget['read'] = (body, name) => (body[name] === 'true' ? true : '');

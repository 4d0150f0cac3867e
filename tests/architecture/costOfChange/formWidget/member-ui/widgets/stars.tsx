import type { FormFieldProps, FormWidget } from '../components/formWidget.ts';

const most = [1, 2, 3, 4, 5];

export const Field = ({ field: { name, title, value, hint, error } }: FormFieldProps) => (
  <fieldset class={`field${error ? ' field_wrong' : ''}`} id={name}>
    <legend>{title}</legend>
    {error && <p class="field__error">{error}</p>}
    {hint && <p class="field__hint">{hint}</p>}
    {most.map((count) => (
      <label class="choice" key={count}>
        <input type="radio" name={name} value={String(count)} checked={Number(value) === count} />
        <span>{'★'.repeat(count)}</span>
      </label>
    ))}
  </fieldset>
);

export const read: FormWidget['read'] = (body, name) => (body[name] ? Number(body[name]) : '');

import type { CascadeLevel } from '../../contract/formView.ts';
import { CascadeField } from '../components/CascadeField.tsx';
import { fieldBasics } from '../components/fieldBasics.ts';
import type { FormFieldProps, FormWidget } from '../components/formWidget.ts';

export const Field = ({ field }: FormFieldProps) => (
  <CascadeField {...fieldBasics(field)} levels={(field.drawn as CascadeLevel[] | undefined) ?? []} />
);

const deepest = 5;
const isCode = (text: unknown): text is string => typeof text === 'string' && /^\d{2,9}$/.test(text);

/** The deepest choice that still belongs to the one above it: its code begins with the other's. */
export const read: FormWidget['read'] = (body, name) => {
  let chosen = '';
  for (let level = 0; level < deepest; level += 1) {
    const value = body[`${name}.${level}`];
    if (!isCode(value) || !value.startsWith(chosen)) break;
    chosen = value;
  }
  return chosen;
};

import type { CascadeLevel } from '../../contract/formView.ts';
import { CascadeField } from '../components/CascadeField.tsx';
import { fieldBasics } from '../components/fieldBasics.ts';
import type { FormFieldProps, FormWidget } from '../components/formWidget.ts';

export const Field = ({ field }: FormFieldProps) => (
  <CascadeField {...fieldBasics(field)} levels={(field.drawn as CascadeLevel[] | undefined) ?? []} />
);

const deepest = 5;
const isId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);

/** The deepest choice that still belongs to the one above it, which its value names. */
export const read: FormWidget['read'] = (body, name) => {
  const first = String(body[`${name}.0`] ?? '');
  if (!isId(first)) return '';
  let chosen = first;
  for (let level = 1; level < deepest; level += 1) {
    const [above, id = ''] = String(body[`${name}.${level}`] ?? '').split('.');
    if (above !== chosen || !isId(id)) break;
    chosen = id;
  }
  return chosen;
};

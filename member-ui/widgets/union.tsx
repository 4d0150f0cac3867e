import type { UnionChoice } from '../../contract/formView.ts';
import { fieldBasics } from '../components/fieldBasics.ts';
import type { FormFieldProps } from '../components/formWidget.ts';
import { UnionField } from '../components/UnionField.tsx';

const nothing: UnionChoice = { query: '', area: { division: '', industry: '' }, canBeUnlisted: false };

export const Field = ({ field }: FormFieldProps) => (
  <UnionField {...fieldBasics(field)} union={(field.drawn as UnionChoice | undefined) ?? nothing} />
);

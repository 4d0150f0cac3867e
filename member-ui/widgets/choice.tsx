import { ChoiceField } from '../components/ChoiceField.tsx';
import { fieldBasics, textOf } from '../components/fieldBasics.ts';
import type { FormFieldProps } from '../components/formWidget.ts';

export const Field = ({ field }: FormFieldProps) => (
  <ChoiceField {...fieldBasics(field)} value={textOf(field)} choices={field.choices ?? []} steers={field.steers} />
);

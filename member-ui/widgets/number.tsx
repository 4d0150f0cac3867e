import { fieldBasics, textOf } from '../components/fieldBasics.ts';
import type { FormFieldProps, FormWidget } from '../components/formWidget.ts';
import { TextField } from '../components/TextField.tsx';

export const Field = ({ field }: FormFieldProps) => (
  <TextField {...fieldBasics(field)} value={textOf(field)} inputMode="decimal" maxLength={30} />
);

/** What is no number stays as it was typed, so that it can be told what is wrong with it. */
export const read: FormWidget['read'] = (body, name) => {
  const typed = String(body[name] ?? '').trim();
  const number = Number(typed.replaceAll(/[,，\s]/g, ''));
  return typed !== '' && Number.isFinite(number) ? number : typed;
};

import type { FieldView } from '../../contract/formView.ts';

/** What every control takes from its field. */
export const fieldBasics = ({ name, title, required, hint, note, error }: FieldView) => ({
  ...{ name, title, required, hint, note, error },
});

/** The answer as text. */
export const textOf = ({ value }: FieldView): string => (typeof value === 'string' ? value : String(value ?? ''));

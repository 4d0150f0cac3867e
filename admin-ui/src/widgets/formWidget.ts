import type { ComponentType } from 'react';
import type { FormField } from '../../../contract/formToFill.ts';

/** What every widget of a form gets. An answer is undefined until there is one. */
export type FormWidgetProps = {
  field: FormField;
  value: unknown;
  onChange: (value: unknown) => void;
  /** What is wrong with the answer, in words. */
  error?: string | undefined;
  disabled?: boolean | undefined;
  /** The union the form is filled in for: trees and searches begin there. */
  unionId?: string | undefined;
};

/** A file of this folder exports its component as `Input`. */
export type FormWidget = ComponentType<FormWidgetProps>;

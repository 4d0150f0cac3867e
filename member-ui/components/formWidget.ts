import type { ComponentType } from 'preact';
import type { FieldView } from '../../contract/formView.ts';

export type FormFieldProps = { field: FieldView };

/** A file of member-ui/widgets exports these two. */
export type FormWidget = {
  Field: ComponentType<FormFieldProps>;
  /** The form that holds it is sent as browsers send files. */
  sendsFiles?: boolean;
  /** The answer in a posted form, '' where there is none; without it the text of the control of that name. */
  read?(body: Readonly<Record<string, unknown>>, name: string): unknown;
};

import type { ComponentType } from 'react';

/** A field of a form document, in one language, with what is needed to draw it. */
export type FormFieldView = {
  name: string;
  title: string;
  widget: string;
  required?: boolean;
  hint?: string;
  /** The codes on offer, with their words. */
  choices?: readonly { code: string; label: string }[];
  schema?: {
    maxLength?: number;
    minimum?: number;
    maximum?: number;
    exclusiveMinimum?: number;
    exclusiveMaximum?: number;
    type?: string | string[];
  };
};

/** What every widget of a form gets. An answer is undefined until there is one. */
export type FormWidgetProps = {
  field: FormFieldView;
  value: unknown;
  onChange: (value: unknown) => void;
  /** What is wrong with the answer, in words. */
  error?: string;
  disabled?: boolean;
  /** The union the form is filled in for: trees and searches begin there. */
  unionId?: string;
};

/** A file of this folder exports its component as `Input`. */
export type FormWidget = ComponentType<FormWidgetProps>;

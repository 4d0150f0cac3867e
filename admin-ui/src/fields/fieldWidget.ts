import type { ComponentType } from 'react';
import type { FieldMeta } from '../../../contract/meta.ts';

export type FieldProps = { field: FieldMeta; source?: string; label?: string };
export type InputProps = FieldProps & {
  required?: boolean;
  alwaysOn?: boolean;
  helperText?: string | false;
  size?: 'small' | 'medium';
};

/** How a kind of field is shown and how it is entered; named like `widget` in models/fieldKinds. */
export type FieldWidget = { Field: ComponentType<FieldProps>; Input: ComponentType<InputProps> };

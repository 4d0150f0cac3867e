import type { ComponentType } from 'react';
import type { FieldMeta } from '../../../contract/meta.ts';

export type FieldProps = { field: FieldMeta; source?: string; label?: string };
export type InputProps = FieldProps & {
  required?: boolean;
  alwaysOn?: boolean;
  helperText?: string | false;
  size?: 'small' | 'medium';
};

/** How a field is shown and how it is entered; its file is named like `widget` in models/fieldKinds. */
export type FieldWidget = {
  Field: ComponentType<FieldProps>;
  Input: ComponentType<InputProps>;
  /** As a filter, where `Input` would not do. */
  Filter?: ComponentType<InputProps>;
  /** Needs the width of the page. */
  isWide?: boolean;
  /** Stands at the right of its column. */
  isNumeric?: boolean;
};

import type { FieldMeta } from '../../../contract/meta.ts';
import type { Relation } from '../../../contract/row.ts';

type Values = Record<string, unknown>;

const treatment = ({ masked }: FieldMeta, row: Values | undefined) => masked[row?._relation as Relation];

/** Whether a row keeps a value from the reader: shown with stars, or not at all. */
export const isMasked = (field: FieldMeta, row: Values | undefined): boolean =>
  treatment(field, row) !== undefined || (field.widget === 'identity' && String(row?.[field.name] ?? '').includes('*'));

/** Whether a value is kept from the reader altogether, so that nobody can tell whether there is one. */
export const isHidden = (field: FieldMeta, row: Values | undefined): boolean => treatment(field, row) === 'hide';

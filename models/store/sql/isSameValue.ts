import { isDeepStrictEqual } from 'node:util';

/** Whether the database keeps the same for both: jsonb knows no order of keys and nothing that is undefined. */
export const isSameValue = (one: unknown, other: unknown): boolean => isDeepStrictEqual(asKept(one), asKept(other));

const asKept = (value: unknown): unknown =>
  typeof value === 'object' && value !== null ? JSON.parse(JSON.stringify(value)) : value;

import { isDeepStrictEqual } from 'node:util';

/** Whether the database keeps the same for both: jsonb knows no order of keys and nothing that is undefined. */
export const isSameValue = (one: unknown, other: unknown): boolean =>
  isObject(one) || isObject(other) ? isDeepStrictEqual(asKept(one), asKept(other)) : Object.is(one, other);

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
const asKept = (value: unknown): unknown => (isObject(value) ? JSON.parse(JSON.stringify(value)) : value);

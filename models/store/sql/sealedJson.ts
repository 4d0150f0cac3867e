// JSON sealed inside a column of JSON: one text, or that text and the numbers that facts sum. What was written before it was sealed
// is read as it stands, and an empty object says nothing about anybody.
import type { FieldDefinition } from '../../fieldKinds/fieldKind.ts';
import { decryptField, encryptField } from './crypto.ts';

type Sealing = NonNullable<FieldDefinition['sealed']>;

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** A value as its column holds it. */
export function sealJson(value: unknown, sealing: Sealing = true): string {
  const clear = JSON.stringify(value);
  if (clear === '{}') return clear;
  const text = encryptField(clear);
  return JSON.stringify(sealing === 'butNumbers' ? [text, numbersOf(value)] : text);
}

const numbersOf = (value: unknown): Record<string, number> =>
  Object.fromEntries(Object.entries(isObject(value) ? value : {}).filter(([, each]) => typeof each === 'number'));

/** What a column holds as the value it stands for. @throws Error when the key is unknown or the text was tampered with */
export function openJson(stored: unknown, sealing: Sealing = true): unknown {
  const text = sealing === 'butNumbers' && Array.isArray(stored) ? stored[0] : stored;
  return typeof text === 'string' ? JSON.parse(decryptField(text)) : stored;
}

/** The sealed text in a column; null where there is none. */
export const sealedTextSql = (column: string, sealing: Sealing): string =>
  `CASE jsonb_typeof(${column}) WHEN 'string' THEN ${column} #>> '{}'${sealing === 'butNumbers' ? ` WHEN 'array' THEN ${column} ->> 0` : ''} END`;

/** The numbers of a value, be it sealed or not. */
export const numbersSql = (column: string): string =>
  `CASE jsonb_typeof(${column}) WHEN 'array' THEN ${column} -> 1 WHEN 'object' THEN ${column} ELSE '{}' END`;

import { type FieldError, Invalid } from '../../errors.ts';
import type { Resource } from '../../models/descriptor/types.ts';
import { findOne } from '../../models/store/sql/find.ts';
import { closest } from '../../rules/engine/closest.ts';
import type { PlaceRules } from '../documents/placeRules.ts';
import { rulebook } from '../documents/rulebook.ts';

type Written = {
  /** What is new: a code that stays as it was stored is not asked about, though its table may have moved on. */
  values: Record<string, unknown>;
  /** The row as it will be. */
  row: Record<string, unknown>;
  /** Path of the union it hangs on, when known. */
  path: string | undefined;
};

/** Codes must be in the `choices` document in force where the row belongs. @throws Invalid naming what was meant */
export async function refuseUnknownCodes(resource: Resource, { values, row, path }: Written): Promise<void> {
  const coded = Object.keys(values).filter(
    (name) => values[name] !== null && typeof resource.fields[name]?.choices === 'string',
  );
  if (!coded.length) return;
  const rules = (await rulebook()).at(path ?? (await pathOf(resource, row)));
  const errors = coded.flatMap((name) => unknownCode(resource, name, String(values[name]), rules) ?? []);
  if (errors.length) throw new Invalid(errors);
}

function unknownCode({ fields }: Resource, path: string, code: string, rules: PlaceRules): FieldError | undefined {
  const field = fields[path];
  const items = rules.neededChoices(field?.choices as string);
  if (!field || items.some((item) => item.code === code)) return undefined;
  const meant =
    items.find((item) => item.label === code) ?? items.find((item) => item.code === closest(code, codesOf(items)));
  return {
    path,
    message: `“${field.title.zh}”没有代码“${code}”${meant ? `，是不是“${meant.code}”（${meant.label}）？` : `，可用：${items.map((item) => `${item.code} ${item.label}`).join('、')}`}`,
    messageEn: `${field.title.en} has no code "${code}"${meant ? `; did you mean "${meant.code}"?` : `; possible: ${codesOf(items).join(', ')}`}`,
    seen: code,
    needed: codesOf(items),
  };
}

const codesOf = (items: readonly { code: string }[]) => items.map((item) => item.code);

async function pathOf({ scope }: Resource, row: Record<string, unknown>): Promise<string> {
  if (scope.by === 'everyone') return '/';
  const id = scope.by === 'node' ? (row.id ?? row.parentId) : row[scope.field];
  return (typeof id === 'string' && (await findOne('union', { id }))?.path) || '/';
}

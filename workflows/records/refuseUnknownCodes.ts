import { type FieldError, Invalid } from '../../errors.ts';
import type { Resource } from '../../models/descriptor/types.ts';
import type { FieldDefinition } from '../../models/fieldKinds/fieldKind.ts';
import { findOne } from '../../models/store/sql/find.ts';
import { closest } from '../../rules/engine/closest.ts';
import { type Rulebook, rulebook } from '../documents/rulebook.ts';
import { fieldChoices } from '../meta/fieldChoices.ts';

type Written = {
  /** What is new: a code that stays as it was stored is not asked about, though its table may have moved on. */
  values: Record<string, unknown>;
  /** The row as it will be. */
  row: Record<string, unknown>;
  /** Path of the union it hangs on, when known. */
  path: string | undefined;
};

/** Codes must be among those that documents bring where the row belongs. @throws Invalid naming what was meant */
export async function refuseUnknownCodes(resource: Resource, { values, row, path }: Written): Promise<void> {
  const coded = Object.keys(values).filter((name) => values[name] !== null && isCoded(resource.fields[name]));
  if (!coded.length) return;
  const book = await rulebook();
  const at = path ?? (await pathOf(resource, row));
  const errors = coded.flatMap(
    (name) => unknownCode(resource, name, String(values[name]), itemsOf(resource.fields[name], book, at)) ?? [],
  );
  if (errors.length) throw new Invalid(errors);
}

/** Documents say which codes there are. */
const isCoded = (field: FieldDefinition | undefined): boolean =>
  field?.kind === 'choice' && (typeof field.choices === 'string' || field.codes !== undefined);

const itemsOf = (field: FieldDefinition | undefined, book: Rulebook, path: string): Item[] =>
  typeof field?.choices === 'string'
    ? book.at(path).neededChoices(field.choices)
    : ((field && fieldChoices(field, book, path)) || []).map(({ value, zh }) => ({ code: value, label: zh }));

type Item = { code: string; label: string };

function unknownCode({ fields }: Resource, path: string, code: string, items: readonly Item[]): FieldError | undefined {
  const field = fields[path];
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

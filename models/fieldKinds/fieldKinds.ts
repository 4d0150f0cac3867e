import { boolean } from './boolean.ts';
import { choice } from './choice.ts';
import { date } from './date.ts';
import { dateTime } from './dateTime.ts';
import type { FieldKind } from './fieldKind.ts';
import { identity } from './identity.ts';
import { integer } from './integer.ts';
import { ip } from './ip.ts';
import { json } from './json.ts';
import { longText } from './longText.ts';
import { reference } from './reference.ts';
import { secret } from './secret.ts';
import { stringList } from './stringList.ts';
import { text } from './text.ts';
import { uuid } from './uuid.ts';

const all = [
  boolean,
  choice,
  date,
  dateTime,
  identity,
  integer,
  ip,
  json,
  longText,
  reference,
  secret,
  stringList,
  text,
  uuid,
];

export const fieldKinds: ReadonlyMap<string, FieldKind> = new Map(all.map((kind) => [kind.name, kind]));

/** The kind of a field; boot has already refused unknown ones. */
export function kindOf(field: { kind: string }): FieldKind {
  const kind = fieldKinds.get(field.kind);
  if (!kind) throw new Error(`unknown field kind ${field.kind}`);
  return kind;
}

import { isDeepStrictEqual } from 'node:util';
import type { FormDocument, FormField } from './documentTypes.ts';

export type FormChanges = {
  /** Field → whether it was not there before, or asks something else now. */
  fields: ReadonlyMap<string, 'added' | 'changed'>;
  /** What was answered and is asked no more. */
  dropped: FormField[];
};

/** What a form asks otherwise than an earlier version of it, for somebody who has answered that one; both in one language. */
export function formChanges(
  before: FormDocument,
  now: FormDocument,
  answers: Readonly<Record<string, unknown>>,
): FormChanges {
  const earlier = new Map(before.fields.map((field) => [field.name, field]));
  const changes = now.fields.flatMap((field): [string, 'added' | 'changed'][] => {
    const old = earlier.get(field.name);
    if (!old) return [[field.name, 'added']];
    return isDeepStrictEqual(asked(old), asked(field)) ? [] : [[field.name, 'changed']];
  });
  const names = new Set(now.fields.map(({ name }) => name));
  const dropped = before.fields.filter(({ name }) => !names.has(name) && answers[name] !== undefined);
  return { fields: new Map(changes), dropped };
}

/** What matters to who answers: not how it is explained, where it stands, or what it begins with. */
const asked = ({ title, widget, required, choices, schema, level, within }: FormField) => ({
  ...{ title, widget, required: required ?? false, choices, schema, level, within },
});

import { isDeepStrictEqual } from 'node:util';
import type { FilledField } from '../../contract/explanation.ts';
import type { FormDocument } from '../../rules/engine/documentTypes.ts';
import type { PlaceRules } from '../documents/placeRules.ts';
import { filledFields } from './filledFields.ts';

/** A case as it was returned: its answers, and the notes on them. */
type Returned = { data?: Record<string, unknown>; notes?: Record<string, string> };

/** The answers of a case, each with what it was when the case was returned last and with what was said of it then. */
export async function sinceReturned(
  form: FormDocument | undefined,
  { data, lastReturn }: { data?: unknown; lastReturn?: unknown },
  rules: PlaceRules,
): Promise<FilledField[]> {
  const filled = await filledFields(form, data, rules);
  if (!lastReturn) return filled;
  const { data: returned = {}, notes = {} } = lastReturn as Returned;
  const now = (data ?? {}) as Record<string, unknown>;
  const before = new Map((await filledFields(form, returned, rules)).map((field) => [field.name, field]));
  const isSame = (name: string) => isDeepStrictEqual(now[name], returned[name]);
  const left = filled.map((field) => ({
    ...field,
    note: notes[field.name],
    before: isSame(field.name) ? undefined : (before.get(field.name)?.label ?? ''),
  }));
  const gone = [...before.values()].filter(({ name }) => !(name in now));
  return [...left, ...gone.map((field) => ({ ...field, label: '', before: field.label, note: notes[field.name] }))];
}

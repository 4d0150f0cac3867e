import { validate as isUuid } from 'uuid';
import { findOne } from '../../models/store/sql/find.ts';
import type { FormField } from '../../rules/engine/documentTypes.ts';
import type { PlaceRules } from '../documents/placeRules.ts';

/** Widgets whose answer is the id of a record, and what that record is called by. */
const records: Readonly<Record<string, { resource: string; label: string }>> = {
  division: { resource: 'division', label: 'fullName' },
  union: { resource: 'union', label: 'name' },
  industry: { resource: 'union', label: 'name' },
  employer: { resource: 'employer', label: 'name' },
};

/** An answer as people read it: the name of the place or union chosen, the word of the code. `rules`: of where the form is filled in. */
export async function answerInWords(
  { widget, choices }: FormField,
  value: unknown,
  rules: PlaceRules,
): Promise<string> {
  const said = String(value ?? '');
  const record = records[widget];
  if (record) {
    const canBe = record.resource === 'division' || isUuid(value);
    return (canBe && (await findOne(record.resource, { id: value }))?.[record.label]) || said;
  }
  if (typeof value === 'boolean') return value ? '是' : '否';
  const items = choices ? rules.document('choices', choices)?.document.items : undefined;
  return items?.find(({ code }) => code === value)?.label || said;
}

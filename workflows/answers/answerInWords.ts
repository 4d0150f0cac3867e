import { validate as isUuid } from 'uuid';
import { findOne } from '../../models/store/sql/find.ts';
import type { FormField } from '../../rules/engine/documentTypes.ts';
import type { PlaceRules } from '../documents/placeRules.ts';

/** Widgets whose answer is the id of a record, and what that record is called. */
const records = {
  division: async (id: string) => (await findOne('division', { id }))?.fullName,
  union: nameOfUnion,
  industry: nameOfUnion,
  employer: async (id: string) => (await findOne('employer', { id }))?.name,
};
const isRecord = (widget: string): widget is keyof typeof records => Object.hasOwn(records, widget);

/** An answer as people read it: the name of the place or union chosen, the word of the code. `rules`: of where the form is filled in. */
export async function answerInWords(
  { widget, choices }: FormField,
  value: unknown,
  rules: PlaceRules,
): Promise<string> {
  const said = String(value ?? '');
  if (isRecord(widget)) {
    const canBe = widget === 'division' || isUuid(value);
    return (canBe && (await records[widget](said))) || said;
  }
  if (typeof value === 'boolean') return value ? '是' : '否';
  const items = choices ? rules.document('choices', choices)?.document.items : undefined;
  return items?.find(({ code }) => code === value)?.label || said;
}

async function nameOfUnion(id: string): Promise<string | undefined> {
  return (await findOne('union', { id }))?.name;
}

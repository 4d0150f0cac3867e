import type { Rows } from '../../models/rows.ts';
import type { Actor } from '../../models/store/gates/actor.ts';
import { visibleFields } from '../../rules/engine/visibleFields.ts';
import { submitApplication } from '../../workflows/applications/submitApplication.ts';
import { describeProcess } from '../../workflows/processes/describeProcess.ts';
import type { Person } from './build.ts';
import { buildAccount, houseCounties, personActor } from './build.ts';

export const visit = () => ({ ip: '127.0.0.1', channel: 'api' as const, phoneConfirmedAt: new Date().toISOString() });

/** A county of the house that lies in a region, or the one that it is. */
export const countyIn = (division: string | null) =>
  houseCounties.find((county) => county.startsWith(division ?? '')) ?? division;

/** Answers that satisfy whatever form is in force at the union. */
export async function answersFor(
  actor: Actor,
  union: Rows['union'],
): Promise<{ process: string; data: Record<string, unknown>; agreement: string }> {
  const description = await describeProcess(actor, 'join', { unionId: union.id });
  const data: Record<string, unknown> = {};
  const codeOf = (name: string) => description.form.fields.find((each) => each.name === name)?.choices?.[0]?.code;
  for (const field of visibleFields(description.form as never, { unitSituation: 'listed' }).filter(
    (each) => each.required,
  )) {
    if (field.widget === 'division') data[field.name] = countyIn(union.divisionId);
    else if (field.widget === 'choice')
      data[field.name] = field.name === 'unitSituation' ? 'listed' : codeOf(field.name);
    else if (field.widget === 'text') data[field.name] = '某路1号';
  }
  return { process: 'join', data: { ...data, union: union.id }, agreement: description.agreement!.hash };
}

/** A person, new unless given, applies for membership of a union. */
export async function submit(union: Rows['union'], account?: Person) {
  const person = account ?? (await buildAccount());
  const actor = personActor(person);
  return { person, actor, ...(await submitApplication(actor, await answersFor(actor, union), visit())) };
}

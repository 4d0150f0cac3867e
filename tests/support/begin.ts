import type { Rows } from '../../models/rows.ts';
import type { PersonActor } from '../../models/store/gates/actor.ts';
import type { WrittenDocument } from '../../rules/engine/words.ts';
import { submitApplication } from '../../workflows/applications/submitApplication.ts';
import { buildAccount, buildMember, type Person, personActor } from './build.ts';
import { agreementOf, type ProcessOutline, processDocuments } from './processDocuments.ts';
import { publish } from './publish.ts';
import { visit } from './submit.ts';

let processes = 0;

/** Puts a process of this outline in force at a union and below it. @returns what begins a case of it. */
export async function openProcess(
  union: Rows['union'],
  outline: Omit<ProcessOutline, 'key'>,
  more: WrittenDocument[] = [],
) {
  processes += 1;
  const key = `test.p${processes}`;
  const documents = processDocuments({ ...outline, key });
  await publish(union, ...documents, ...more);
  return {
    key,
    /** The person begins it about himself, or an administrator about a record. */
    begin: (actor: PersonActor, data: Record<string, unknown> = {}, subjectId?: string) =>
      submitApplication(
        actor,
        { process: key, data, ...(subjectId ? { subjectId } : { agreement: agreementOf(documents, key) }) },
        visit(),
      ),
  };
}

/** Somebody with a live membership in a union. */
export async function buildMemberActor(
  union: Rows['union'],
  values: Partial<Rows['member']> = {},
): Promise<{ person: Person; actor: PersonActor; member: Rows['member'] }> {
  const person = await buildAccount();
  return { person, actor: personActor(person), member: await buildMember(person, union, values) };
}

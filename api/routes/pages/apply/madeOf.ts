import type { Fact } from '../../../../contract/pageView.ts';
import type { Language } from '../../../../contract/words.ts';
import { AppError } from '../../../../errors.ts';
import { getResource, resources } from '../../../../models/descriptor/registry.ts';
import type { ResourceName, Rows } from '../../../../models/rows.ts';
import type { PersonActor } from '../../../../models/store/gates/actor.ts';
import { get } from '../../../../models/store/gates/read.ts';

/** What came of a case: the kind of record, and its number or what it is called. What the person may not see himself is left out. */
export async function madeOf(
  actor: PersonActor,
  { made }: Pick<Rows['application'], 'made'>,
  language: Language,
): Promise<Fact[]> {
  const records = Object.entries((made ?? {}) as Record<string, unknown>).flatMap(([name, id]) => {
    const resource = resources.find((each) => each.name === name)?.name;
    return resource && typeof id === 'string' ? [{ resource, id }] : [];
  });
  const facts = await Promise.all(records.map(({ resource, id }) => factOf(actor, resource, id, language)));
  return facts.filter((fact): fact is Fact => fact !== undefined);
}

async function factOf(
  actor: PersonActor,
  name: ResourceName,
  id: string,
  language: Language,
): Promise<Fact | undefined> {
  const { title, label } = getResource(name);
  try {
    const row: Readonly<Record<string, unknown>> = await get(actor, name, id, { as: 'self' });
    return { label: title[language], value: String(row.number ?? row[label] ?? '') };
  } catch (error) {
    if (error instanceof AppError && error.status < 500) return undefined;
    throw error;
  }
}

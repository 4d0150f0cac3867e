// What came of a case beside its effect: resources say which of their rows are taken back with it, and they are found here.
import { Conflict } from '../../errors.ts';
import { resources } from '../../models/descriptor/registry.ts';
import { statesIn } from '../../models/descriptor/states.ts';
import type { Resource, TakenBack } from '../../models/descriptor/types.ts';
import type { ResourceName } from '../../models/rows.ts';
import type { Tx } from '../../models/store/writing/transaction.ts';
import type { LoadedCase } from './loadCases.ts';

/** All that came of a case and of what it has made. @throws Conflict in the words of the resource where something is past taking back */
export async function takeBackRows(tx: Tx, loaded: LoadedCase): Promise<void> {
  await takeBack(tx, ({ on }) => (on === 'application' ? loaded.found.application.id : madeId(loaded, on)));
}

/** Only what hangs on what the case has made: the case itself goes on. */
export async function takeBackHanging(tx: Tx, loaded: LoadedCase): Promise<void> {
  await takeBack(tx, ({ on }) => (on === 'application' ? undefined : madeId(loaded, on)));
}

const madeId = ({ found }: LoadedCase, on: ResourceName): string | undefined => found.made[on]?.id;

async function takeBack(tx: Tx, idOf: (declared: TakenBack) => string | undefined): Promise<void> {
  for (const resource of resources)
    for (const declared of resource.takenBack ?? []) {
      const id = idOf(declared);
      if (id) await takeBackFrom(tx, resource, declared, id);
    }
}

async function takeBackFrom(tx: Tx, resource: Resource, declared: TakenBack, id: string): Promise<void> {
  const { field, beginning, from, values, past } = declared;
  const { name } = resource;
  const where = { [field]: id } as Parameters<typeof tx.find<ResourceName>>[1];
  const rows = (await tx.find<ResourceName>(name, where, { order: 'id', lock: true })).filter(
    (row) => !beginning || String(valueIn(row, beginning.field)).startsWith(beginning.with),
  );
  const isIn = (group: string) => {
    const states: readonly string[] = statesIn(name, group as Parameters<typeof statesIn>[1]);
    return rows.filter((row) => states.includes(String(valueIn(row, 'state'))));
  };
  if (past && isIn(past.in).length)
    throw new Conflict('past-taking-back', past.says.zh, past.says.en, { resource: name });
  for (const row of isIn(from)) tx.update(resource, row, values);
}

const valueIn = (row: object, field: string): unknown => (row as Record<string, unknown>)[field];

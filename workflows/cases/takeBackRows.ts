// What came of cases beside their effects: resources say which of their rows are taken back with them, and they are found here.
import { Conflict } from '../../errors.ts';
import { resources } from '../../models/descriptor/registry.ts';
import { statesIn } from '../../models/descriptor/states.ts';
import type { Resource, TakenBack } from '../../models/descriptor/types.ts';
import type { ResourceName } from '../../models/rows.ts';
import type { Tx } from '../../models/store/writing/transaction.ts';
import type { LoadedCase } from './loadCases.ts';

type Declared = { resource: Resource; declared: TakenBack };
type Found = Declared & { row: Row; of: LoadedCase };
type Row = { id: string; [field: string]: unknown };

/**
 * All that came of cases and of what they have made.
 * @param retells what their people were told is no hindrance: they are told what has changed
 * @throws Conflict in the words of the resource where something is past taking back
 */
export async function takeBackRows(tx: Tx, cases: readonly LoadedCase[], retells: boolean): Promise<void> {
  const rows = await rowsOf(tx, cases, ({ found }, on) =>
    on === 'application' ? found.application.id : found.made[on]?.id,
  );
  const wasTold = (row: Found) => row.resource.name === 'notice' && isPast(row);
  await takeBack(tx, retells ? rows.filter((row) => !wasTold(row)) : rows);
}

/** Only what hangs on what the cases have made: they themselves go on. @throws the same */
export async function takeBackHanging(tx: Tx, cases: readonly LoadedCase[]): Promise<void> {
  await takeBack(tx, await rowsOf(tx, cases, madeId));
}

/** Those of the cases that cannot be undone, because something that hangs on what they have made is past taking back. */
export async function pastTakingBack(tx: Tx, cases: readonly LoadedCase[]): Promise<ReadonlySet<LoadedCase>> {
  return new Set((await rowsOf(tx, cases, madeId)).filter(isPast).map(({ of }) => of));
}

const madeId = ({ found }: LoadedCase, on: ResourceName): string | undefined =>
  on === 'application' ? undefined : found.made[on]?.id;

/** One round trip a declaration, however many cases. */
async function rowsOf(
  tx: Tx,
  cases: readonly LoadedCase[],
  idOf: (loaded: LoadedCase, on: ResourceName) => string | undefined,
): Promise<Found[]> {
  const found: Found[] = [];
  for (const resource of resources)
    for (const declared of resource.takenBack ?? []) {
      const holders = new Map(cases.flatMap((each) => [[idOf(each, declared.on), each] as const]));
      holders.delete(undefined);
      if (!holders.size) continue;
      const where = { [declared.field]: [...holders.keys()] } as Parameters<typeof tx.find<ResourceName>>[1];
      const rows = await tx.find<ResourceName>(resource.name, where, { order: 'id', lock: true });
      for (const row of rows as Row[]) {
        const of = holders.get(String(row[declared.field]));
        if (of && begins(row, declared)) found.push({ resource, declared, row, of });
      }
    }
  return found;
}

const begins = (row: Row, { beginning }: TakenBack): boolean =>
  !beginning || String(row[beginning.field]).startsWith(beginning.with);

async function takeBack(tx: Tx, rows: readonly Found[]): Promise<void> {
  const past = rows.find(isPast);
  if (past) {
    const { zh, en } = past.declared.past?.says ?? { zh: '', en: '' };
    throw new Conflict('past-taking-back', zh, en, { resource: past.resource.name });
  }
  for (const { resource, declared, row } of rows)
    if (isInGroup(resource, row, declared.from)) tx.update(resource, row, declared.values);
}

const isPast = ({ resource, declared: { past }, row }: Found): boolean =>
  past !== undefined && isInGroup(resource, row, past.in);

function isInGroup({ name }: Resource, row: Row, group: string): boolean {
  const states: readonly string[] = statesIn(name, group as Parameters<typeof statesIn>[1]);
  return states.includes(String(row.state));
}

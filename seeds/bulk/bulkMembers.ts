import { systemActor } from '../../models/store/gates/actor.ts';
import { settleTables, unionsHoldingMembers } from '../../models/store/queries/bulkTargets.ts';
import { refreshMemberCounts } from '../../models/store/queries/unions.ts';
import { cryptoOptions } from '../../models/store/sql/crypto.ts';
import { copyIn } from '../../models/store/writing/copyIn.ts';
import { reserveNumbers } from '../../models/store/writing/reserveNumbers.ts';
import { bulkUnions } from './bulkUnions.ts';
import { inWorkers } from './inWorkers.ts';
import { memberColumns } from './memberLines.ts';
import type { MemberWork } from './memberWorker.ts';
import { type Loaded, timed } from './timed.ts';

const memberWorker = new URL('./memberWorker.mjs', import.meta.url);

export type BulkMembers = {
  rows: number;
  /** Over how many unions they are spread; missing ones are made. */
  unions?: number;
  /** The same seed invents the same people. */
  seed?: number;
};

/** Synthetic members by COPY: right in every digit, distinct, sealed and hashed as the store does it. An empty table gets its indexes afterwards. */
export async function bulkMembers({ rows, unions = 5_000, seed = 1 }: BulkMembers): Promise<Loaded> {
  const homes = await holdingUnions(unions, seed);
  const timing = timed(rows);
  const loaded = await copyIn(systemActor, `bulk members ${seed}`, (load) =>
    load.withoutIndexes('member', async () => {
      const first = await reserveNumbers(load, 'member_number', rows);
      timing.start();
      const work: MemberWork = {
        crypto: cryptoOptions(),
        wanted: { rows, first, unions: homes, seed, now: new Date() },
      };
      await load.chunks('member', memberColumns, inWorkers(memberWorker, work, rows));
      return timing.stop();
    }),
  );
  await refreshMemberCounts();
  await settleTables('members', 'unions');
  return loaded();
}

async function holdingUnions(count: number, seed: number) {
  const present = await unionsHoldingMembers(count);
  if (present.length >= count) return present;
  await bulkUnions({ rows: count - present.length, seed });
  return unionsHoldingMembers(count);
}

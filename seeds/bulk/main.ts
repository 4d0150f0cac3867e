// `npm run seed:bulk -- --rows 1M [--unions 500k] [--seed 1]`: synthetic members for benchmarks, in the configured database.
import { parseArgs } from 'node:util';
import { AppError } from '../../errors.ts';
import '../../jobs/foundTasks.ts';
import { openDatabase } from '../../models/store/openDatabase.ts';
import { unionsHoldingMembers } from '../../models/store/queries/bulkTargets.ts';
import { installPacks } from '../../workflows/documents/installPacks.ts';
import { ensureRoot } from '../../workflows/unions/ensureRoot.ts';
import { bulkMembers } from './bulkMembers.ts';
import { bulkUnions } from './bulkUnions.ts';
import { parseCount } from './parseCount.ts';
import type { Loaded } from './timed.ts';

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      rows: { type: 'string', default: '1M' },
      unions: { type: 'string', default: '5k' },
      seed: { type: 'string', default: '1' },
    },
  });
  const [rows, unions, seed] = [parseCount(values.rows), parseCount(values.unions), parseCount(values.seed)];
  const database = await openDatabase(say);
  try {
    await ensureRoot();
    const missing = unions - (await unionsHoldingMembers(unions)).length;
    if (missing > 0) tell('工会', await bulkUnions({ rows: missing, seed }));
    await installPacks();
    if (rows > 0) tell('会员', await bulkMembers({ rows, unions, seed }));
  } finally {
    await database.close();
  }
}

const say = (line: string) => console.log(line);
const tell = (what: string, { rows, copySeconds, rowsPerSecond, totalSeconds }: Loaded) =>
  say(
    `${what} ${rows} 行：COPY ${copySeconds.toFixed(1)} 秒（${rowsPerSecond} 行/秒），连同索引与统计 ${totalSeconds.toFixed(1)} 秒`,
  );

try {
  await main();
} catch (error) {
  if (!(error instanceof AppError)) throw error;
  console.error(error.text.zh);
  process.exitCode = 1;
}

// Anchors: what the audit was, kept outside the database. Who can change the database cannot make the chain anew without their
// saying so. One line of JSON for each sealed block, one for the rows of each minute; lines are only ever added.
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { config } from '../../config.ts';
import { databaseName } from '../../models/store/queries/auditBlocks.ts';
import { takeTally, tallyCommitted } from '../../models/store/writing/auditTally.ts';

export type BlockAnchor = { block: string; previousHash: string; hash: string; rows: number; at: string };
export type TallyAnchor = { minute: string; rows: number };

/** Sealed blocks, rows of each minute, and what another place has been told of. */
export const anchorKinds = ['blocks', 'minutes', 'sent'] as const;

/** Of this database: a data folder may have served another before. */
export const pathOf = async (kind: (typeof anchorKinds)[number]): Promise<string> =>
  join(config.dataDir, 'audit-anchors', `${await databaseName()}.${kind}.jsonl`);

/** Undefined when nothing was ever anchored here. */
export async function readBlockAnchors(): Promise<BlockAnchor[] | undefined> {
  return readLines<BlockAnchor>(await pathOf('blocks'));
}

/** Minute → rows, of all processes that kept their anchors here. */
export async function readTallies(): Promise<Map<string, number>> {
  const tallies = new Map<string, number>();
  for (const { minute, rows } of readLines<TallyAnchor>(await pathOf('minutes')) ?? [])
    tallies.set(minute, (tallies.get(minute) ?? 0) + rows);
  return tallies;
}

/** The last block that another place has been told of, '' before the first. */
export async function lastSent(): Promise<string> {
  return (readLines<{ block: string }>(await pathOf('sent')) ?? []).at(-1)?.block ?? '';
}

export const noteSent = async (block: string): Promise<void> => append(await pathOf('sent'), [{ block }]);

export async function anchorBlock(anchor: BlockAnchor): Promise<void> {
  await append(await pathOf('blocks'), [anchor]);
}

/** Keeps what this process has committed since the last time. */
export async function anchorTally(): Promise<void> {
  const path = await pathOf('minutes');
  const taken = takeTally();
  if (!taken.length) return;
  const lines = taken.map(([minute, rows]): TallyAnchor => ({ minute, rows }));
  await append(path, lines).catch((error) => {
    tallyCommitted(new Map(taken));
    throw error;
  });
}

/** A line that a crash has cut in two is none. */
function readLines<T>(path: string): T[] | undefined {
  if (!existsSync(path)) return undefined;
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line) => {
      try {
        return line ? [JSON.parse(line) as T] : [];
      } catch {
        return [];
      }
    });
}

/** On the disk before it is done. A line that was cut before stays by itself. */
async function append(path: string, lines: readonly object[]): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const file = await open(path, 'a', 0o600);
  try {
    await file.write(lines.map((line) => `\n${JSON.stringify(line)}\n`).join(''));
    await file.datasync();
  } finally {
    await file.close();
  }
}

// The SQL of packs that an instance goes without.
import type { Distribution } from '../../descriptor/types.ts';
import { query } from '../sql/sql.ts';
import type { Tx } from '../writing/transaction.ts';

/** @public Read from every file that owns tables by the law of distribution. */
export const distribution: Record<string, Distribution> = { declined_packs: 'reference' };

export async function declinedPacks(): Promise<ReadonlySet<string>> {
  return new Set((await query<{ pack: string }>('SELECT pack FROM declined_packs')).map(({ pack }) => pack));
}

export async function declinePacks(tx: Tx, packs: readonly string[]): Promise<void> {
  await tx.query('INSERT INTO declined_packs (pack) SELECT unnest($1::text[]) ON CONFLICT DO NOTHING', [packs]);
}

/** From now on it installs itself like any other. */
export async function wantPack(tx: Tx, pack: string): Promise<void> {
  await tx.query('DELETE FROM declined_packs WHERE pack = $1', [pack]);
}

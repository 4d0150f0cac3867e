import type { Tx } from '../writing/transaction.ts';

/** The cases of a person are found by the hash of his document: they follow a number that was corrected. Their content stays. */
export async function followDocument(tx: Tx, before: string, now: string): Promise<void> {
  await tx.flush();
  await tx.query('UPDATE applications SET person_hash = $2 WHERE person_hash = $1', [before, now]);
}

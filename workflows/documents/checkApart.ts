import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import type { Finding } from '../../contract/finding.ts';
import type { CheckContext } from '../../rules/engine/documentTypes.ts';

// One, so that whoever sends many long documents has a single processor at most; it ends when nobody has asked for a while.
const thread = new Piscina({
  filename: fileURLToPath(new URL('./checkThread.mjs', import.meta.url)),
  minThreads: 0,
  maxThreads: 1,
  idleTimeout: 30_000,
});

/** What `checkDocument` finds, worked out in a thread of its own while this one serves others. */
export const checkApart = (
  document: unknown,
  context: Pick<CheckContext, 'catalogue' | 'bilingual'>,
): Promise<Finding[]> => thread.run({ document, context }, { name: 'check' });

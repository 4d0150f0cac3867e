// A draft that nobody comes back to ends by itself, so that what was half told is not kept open for ever.
import { jobActor } from '../../models/store/gates/actor.ts';
import { type IdleDraft, idleDrafts } from '../../models/store/queries/applications.ts';
import { inBatches } from '../../models/store/sql/inBatches.ts';
import { transact } from '../../models/store/writing/transaction.ts';
import { type Rulebook, rulebook } from '../documents/rulebook.ts';

const parameters = 'application.drafts';
const dayMs = 86_400_000;

type Options = { now?: Date; signal?: AbortSignal | undefined; batch?: number };

/** Ends the drafts idle for longer than their union's `application.drafts` says; what was returned or withdrawn is never touched. */
export async function expireDrafts({
  now = new Date(),
  signal,
  batch = 500,
}: Options = {}): Promise<{ expired: number }> {
  let expired = 0;
  const book = await rulebook();
  const shortest = shortestDays(book);
  if (!shortest) return { expired };
  const since = daysBefore(now, shortest);
  for await (const idle of inBatches((after) => idleDrafts(since, after, batch), { signal }))
    expired += await end(idle, book, now);
  return { expired };
}

async function end(idle: readonly IdleDraft[], book: Rulebook, now: Date): Promise<number> {
  const daysOf = new Map(
    idle.map(({ id, unionPath }) => [id, daysIn(book.at(unionPath, now).parameters(parameters))] as const),
  );
  return transact(jobActor('drafts'), { action: 'expire' }, async (tx) => {
    const rows = await tx.find('application', { id: [...daysOf.keys()], state: 'draft' }, { order: 'id', lock: true });
    const due = rows.filter((row) => {
      const days = daysOf.get(row.id);
      return days !== undefined && Date.parse(row.updatedAt) < daysBefore(now, days).getTime();
    });
    for (const row of due)
      tx.update('application', row, {
        state: 'expired',
        reason: `暂存后${daysOf.get(row.id)}天没有改动，已自动结束`,
      });
    return due.length;
  });
}

const daysBefore = (now: Date, days: number) => new Date(now.getTime() - days * dayMs);

/** The shortest any place has: nothing younger need be looked at. */
function shortestDays(book: Rulebook): number | undefined {
  const documents = book.published('parameters').filter(({ key }) => key === parameters);
  const days = documents.flatMap(({ body }) => body.values.flatMap(({ value }) => daysIn(value) ?? []));
  return days.length ? Math.min(...days) : undefined;
}

const daysIn = (value: Record<string, unknown> | undefined): number | undefined =>
  typeof value?.days === 'number' && value.days > 0 ? value.days : undefined;

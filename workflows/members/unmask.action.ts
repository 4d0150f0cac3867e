import type { Unmasked } from '../../contract/unmasked.ts';
import { TooMany } from '../../errors.ts';
import { getResource } from '../../models/descriptor/registry.ts';
import type { Actor } from '../../models/store/gates/actor.ts';
import { getFor } from '../../models/store/gates/read.ts';
import { rateLimiter } from '../../models/store/queries/rateLimits.ts';
import { findOne } from '../../models/store/sql/find.ts';
import { transact } from '../../models/store/writing/transaction.ts';
import { assertPossible } from '../assertPossible.ts';
import { verbsOf } from '../verb.ts';

const anHour = rateLimiter('unmaskings', 30, 3600);
const shownSeconds = 300;

/**
 * The numbers of a member that the reader sees with stars, whole: for a reason, and written down where the person reads it. What is
 * not shown to him at all stays hidden.
 * @throws NotFound, Forbidden, TooMany after thirty in an hour
 */
async function unmask(actor: Actor, id: string, { reason }: { reason?: string }): Promise<Unmasked> {
  const shown = await getFor(actor, 'member', id, 'unmask');
  assertPossible('member', shown, 'unmask');
  const { allowed, retryAfter } = await anHour.take(actor.accountId ?? '');
  if (!allowed) throw new TooMany(retryAfter, '一小时最多查看30次，请稍后再试', 'At most 30 an hour; try again later');
  const row = (await findOne('member', { id }))!;
  await transact(actor, { action: 'unmask', reason }, async (tx) => tx.auditOnly('member', row, {}));
  await transact(actor, { action: 'read', reason }, async (tx) => tx.auditOnly('member', row, {}));
  const values = Object.entries(getResource('member').fields).flatMap(([name, { kind, title }]) => {
    const value = row[name as keyof typeof row];
    return kind === 'identity' && typeof value === 'string' ? [{ name, title, value }] : [];
  });
  return { values, seconds: shownSeconds };
}

export const verbs = verbsOf('member', { unmask });

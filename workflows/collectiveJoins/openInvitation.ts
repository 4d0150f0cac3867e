// What the link of an invitation opens: a worker begins to join, or refuses. Looking changes nothing: programs follow links too.
import { Gone, TooMany } from '../../errors.ts';
import { isIn, statesIn } from '../../models/descriptor/states.ts';
import type { Rows } from '../../models/rows.ts';
import { countAnswer, refuseInvitations, voidMessages } from '../../models/store/queries/joinInvitations.ts';
import { rateLimiter } from '../../models/store/queries/rateLimits.ts';
import { findOne } from '../../models/store/sql/find.ts';
import { transact } from '../../models/store/writing/transaction.ts';
import { networkOf, type RequestContext, visitor } from '../access/visitor.ts';
import { assertPossible } from '../assertPossible.ts';
import { invitationMessage, tokenHashOf } from './invitationLink.ts';

type Opened = { invitation: Rows['joinInvitation']; union: Rows['union'] };

/** Only what opens nothing is counted: a whole factory may share an address. */
const misses = rateLimiter('invitation misses', 30, 600);

/** @throws Gone for a link that opens nothing, TooMany for a network that guesses */
export async function readInvitation(token: string, context: RequestContext): Promise<Opened> {
  const invitation = await findOne('joinInvitation', { tokenHash: tokenHashOf(token) });
  const isGood = invitation && new Date(invitation.validTo ?? 0) > new Date();
  const union = isGood ? await findOne('union', { id: invitation.unionId ?? '' }) : undefined;
  if (invitation && union) return { invitation, union };
  const { allowed, retryAfter } = await misses.take(networkOf(context.ip));
  if (!allowed) throw new TooMany(retryAfter, '尝试次数过多，请稍后再试', 'Too many tries; try later');
  throw deadInvitation();
}

type JoinsAt = { process: string; unionId: string; employerId: string | null };

/** He goes on to join. @returns by which process, and where */
export async function beginByInvitation(token: string, context: RequestContext): Promise<JoinsAt> {
  const { invitation, union } = await readInvitation(token, context);
  const list = await findOne('collectiveJoin', { id: invitation.collectiveJoinId ?? '' });
  const at = { process: invitation.process, unionId: union.id, employerId: list?.employerId ?? null };
  if (!isIn('joinInvitation', invitation, 'waiting')) return at;
  await transact(visitor(context), { action: 'openInvitation' }, async (tx) => {
    const row = await tx.lock('joinInvitation', invitation.id);
    assertPossible('joinInvitation', row, 'openInvitation');
    tx.update('joinInvitation', row, { state: 'opened' });
  });
  return at;
}

/** His name and phone are forgotten, in whichever lists they stand, and no list sends anything to that phone any more. */
export async function declineInvitation(token: string, context: RequestContext): Promise<void> {
  const { invitation } = await readInvitation(token, context);
  await transact(visitor(context), { action: 'declineInvitation' }, async (tx) => {
    assertPossible('joinInvitation', await tx.lock('joinInvitation', invitation.id), 'declineInvitation');
    const phone = invitation.phone as string;
    const waiting = { phone, state: statesIn('joinInvitation', 'waiting') };
    const ended = await tx.find('joinInvitation', waiting, { lock: true });
    for (const each of ended) {
      tx.update('joinInvitation', each, { state: 'declined', name: null, phone: null, tokenHash: null });
      countAnswer(tx, each.collectiveJoinId as string, 'declined');
    }
    await refuseInvitations(tx, phone);
    await voidMessages(tx, ended.map(invitationMessage));
  });
}

const deadInvitation = () =>
  new Gone(
    'dead-link',
    '这个邀请已失效：过了期限，或您已经拒绝。想入会的，可以在首页查找您的单位',
    'This invitation is over: its time has passed, or you have declined. To join, search for your employer on the home page',
  );

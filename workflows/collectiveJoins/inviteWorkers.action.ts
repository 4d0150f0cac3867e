import { v7 as newId } from 'uuid';
import { config } from '../../config.ts';
import type { WorkersInvited } from '../../contract/workersInvited.ts';
import { Conflict, Invalid } from '../../errors.ts';
import type { Rows } from '../../models/rows.ts';
import type { Actor } from '../../models/store/gates/actor.ts';
import { get, getFor } from '../../models/store/gates/read.ts';
import { invitedOfLate, notToInvite } from '../../models/store/queries/joinInvitations.ts';
import { type Tx, transact } from '../../models/store/writing/transaction.ts';
import { assertPossible } from '../assertPossible.ts';
import type { PlaceRules } from '../documents/placeRules.ts';
import { rulebook } from '../documents/rulebook.ts';
import { enqueueNotices, noticeEvent } from '../notices/enqueueNotice.ts';
import { holdsIn } from '../unions/holding.ts';
import { codesOf } from '../unions/joinToken.ts';
import { takesNobody } from '../unions/takesNobody.ts';
import { verbsOf } from '../verb.ts';
import { invitationEvent, newToken, tokenHashOf } from './invitationLink.ts';
import { readWorkers, type Worker } from './readWorkers.ts';

type Given = { lines: string; employerId?: string };

/** Each worker of the lines is sent a link of his own; nobody's answer is seen by who has made the list. */
async function inviteWorkers(actor: Actor, unionId: string, { lines, employerId }: Given): Promise<WorkersInvited> {
  assertPossible('union', await getFor(actor, 'union', unionId, 'inviteWorkers'), 'inviteWorkers');
  const employer = employerId ? await get(actor, 'employer', employerId) : undefined;
  if (employer && employer.unionId !== unionId) throw ofAnotherUnion();
  const workers = readWorkers(lines);
  const book = await rulebook();
  return transact(actor, { action: 'inviteWorkers' }, async (tx) => {
    const union = await tx.lock('union', unionId);
    assertPossible('union', union, 'inviteWorkers');
    if (!holdsIn(book, union)) throw takesNobody(union.name);
    const rules = book.at(union.path);
    const leftOut = await notToInvite(
      tx,
      unionId,
      workers.map(({ phone }) => phone),
    );
    const invited = workers.filter(({ phone }) => !leftOut.has(phone));
    if (!invited.length) throw nobodyLeft();
    await assertWithinDay(tx, unionId, invited.length, rules);
    return send(tx, rules, { union, employer, invited, skipped: leftOut.size, atOnce: workers.length === 1 });
  });
}

type Limits = { validDays: number; holdMinutes: number; perDay: number };
const limitsOf = (rules: PlaceRules) => rules.neededParameters('join.invitations') as Limits;

async function assertWithinDay(tx: Tx, unionId: string, count: number, rules: PlaceRules): Promise<void> {
  const { perDay } = limitsOf(rules);
  const left = Math.max(0, perDay - (await invitedOfLate(tx, unionId)));
  if (count > left) throw tooManyToday(perDay, left);
}

type List = {
  union: Rows['union'];
  employer: { id: string } | undefined;
  invited: readonly Worker[];
  skipped: number;
  atOnce: boolean;
};

/** Who stands beside the helper need not wait; a list may be called off until its messages go out. */
async function send(
  tx: Tx,
  rules: PlaceRules,
  { union, employer, invited, skipped, atOnce }: List,
): Promise<WorkersInvited> {
  const { validDays, holdMinutes } = limitsOf(rules);
  const notBefore = atOnce ? undefined : new Date(Date.now() + holdMinutes * 60_000);
  const sendsAt = notBefore?.toISOString() ?? null;
  const validTo = new Date((notBefore?.getTime() ?? Date.now()) + validDays * 24 * 60 * 60_000).toISOString();
  const list = tx.create('collectiveJoin', {
    ...{ unionId: union.id, madeById: tx.actor.accountId as string, people: invited.length, skipped },
    ...{ sendsAt, validTo, employerId: employer?.id ?? null, state: 'made' },
  });
  const { process } = codesOf(rules)[0]!;
  const made = invited.map((worker) => ({ id: newId(), token: newToken(), worker }));
  await tx.createMany(
    'joinInvitation',
    made.map(({ id, token, worker }) => ({
      ...{ id, ...worker, tokenHash: tokenHashOf(token), process, collectiveJoinId: list.id },
      ...{ unionId: union.id, validTo, state: 'invited' as const },
    })),
  );
  enqueueNotices(
    tx,
    made.map(({ id, token, worker }) =>
      noticeEvent(rules, {
        template: 'join.invited',
        event: invitationEvent({ id, collectiveJoinId: list.id }),
        phone: worker.phone,
        unionId: union.id,
        variables: { 'union.name': union.name, site: config.site, count: validDays },
        secretVariables: { token },
        notBefore,
      }),
    ),
  );
  return { listId: list.id, people: invited.length, skipped, sendsAt };
}

const ofAnotherUnion = () =>
  new Invalid([
    {
      path: 'employerId',
      message: '这个单位不属于这个工会，请到它所属工会的页面办理',
      messageEn: 'This employer is of another union; go to the page of that one',
    },
  ]);

const nobodyLeft = () =>
  new Conflict(
    'nobody-to-invite',
    '名单里的人都已是会员、已被这个工会邀请，或不接收这类短信，没有发送',
    'All of the list are members, invited by this union already, or want no such messages; none was sent',
  );

const tooManyToday = (perDay: number, left: number) =>
  new Conflict(
    'too-many-today',
    `一个工会24小时内最多邀请${perDay}人，现在还可以邀请${left}人，请减少人数或明天再提交`,
    `A union invites at most ${perDay} workers in 24 hours, now ${left} more; hand in fewer, or tomorrow`,
  );

export const verbs = verbsOf('union', {
  inviteWorkers: (actor, id, given) => inviteWorkers(actor, id, given as Given),
});

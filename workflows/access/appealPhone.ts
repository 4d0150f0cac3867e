// Who has lost the phone he signed in by and cannot come to his union: signed in by his new phone, he says which membership is his.
import { AppError, Forbidden, Invalid, TooMany } from '../../errors.ts';
import { logger } from '../../logger.ts';
import { statesIn } from '../../models/descriptor/states.ts';
import type { Rows } from '../../models/rows.ts';
import type { PersonActor } from '../../models/store/gates/actor.ts';
import { rateLimiter } from '../../models/store/queries/rateLimits.ts';
import { find, findOne } from '../../models/store/sql/find.ts';
import { submitApplication } from '../applications/submitApplication.ts';
import type { Visit } from '../cases/applicant.ts';
import { today } from '../today.ts';
import { answerNotBefore } from './answerNotBefore.ts';
import { type IdentityRequest, readIdentity } from './readIdentity.ts';

const process = 'account.appeal';
const tries = rateLimiter('appeals', 3, 24 * 3600);

export type Appeal = IdentityRequest & { said?: unknown; papers?: unknown };

/**
 * Begins the case where what he says of himself is what is on file. What it answers does not tell whether it is: a stranger would
 * learn who is a member. @throws Invalid per field, TooMany, Forbidden for an account that is somebody's already
 */
export async function appealPhone(actor: PersonActor, appeal: Appeal, visit: Visit): Promise<void> {
  const own = await unboundAccount(actor);
  const { name, documentNumber } = readIdentity(appeal, today());
  const said = String(appeal.said ?? '').trim();
  if (said.length < 5) throw saidTooLittle();
  const { allowed, retryAfter } = await tries.take(own.id);
  if (!allowed) throw new TooMany(retryAfter, '今天提交的次数过多，请明天再试', 'Too many tries today; try tomorrow');
  await answerNotBefore(500, async () => {
    const member = await findOne('member', { documentNumber, name, state: statesIn('member', 'live') });
    if (!member?.accountId || (await isElsewhere(member))) return;
    await submitApplication(
      actor,
      { process, claimed: member, data: { signInPhone: own.phone, whatHappened: said, ...evidenceOf(appeal) } },
      visit,
    ).catch(hide);
  });
}

/** What goes wrong only where something is on file would tell that it is. Somebody who keeps the place running reads of it. */
function hide(error: unknown): void {
  if (!(error instanceof AppError)) throw error;
  logger.warn({ code: error.code }, 'an appeal about a lost phone was not taken');
}

/** An administrator's account goes another way, and one case at a time. */
async function isElsewhere({ id, accountId }: Rows['member']): Promise<boolean> {
  const [held, open] = await Promise.all([
    findOne('grant', { accountId: accountId as string, state: statesIn('grant', 'held') }),
    findOne('application', { process, subjectId: id, state: statesIn('application', 'unfinished') }),
  ]);
  return Boolean(held ?? open);
}

const evidenceOf = ({ papers }: Appeal) => (Array.isArray(papers) && papers.length > 0 ? { evidence: papers } : {});

const saidTooLittle = () =>
  new Invalid([
    {
      path: 'said',
      message: '请说明情况，5个字以上，审核人据此核实您是本人',
      messageEn: 'Say what happened, in 5 characters or more: reviewers make sure of you by it',
    },
  ]);

/** @throws Forbidden */
async function unboundAccount({ accountId }: PersonActor): Promise<Rows['account'] & { phone: string }> {
  const account = await findOne('account', { id: accountId, state: 'active' });
  if (account?.phone && !account.boundAt) return account as Rows['account'] & { phone: string };
  throw new Forbidden(
    'not-lost',
    '这个手机号码已经能登录您本人的账号，不用申诉；要更换号码，请到“登录与安全”办理',
    'You can sign in to your own account by this phone; change it under sign-in and security',
  );
}

/** What has become of those he began: only what was not accepted. What waits looks like what was never on file. */
export const refusedAppeals = ({ accountId }: PersonActor): Promise<Rows['application'][]> =>
  find('application', { process, begunById: accountId, state: 'rejected' }, { order: '-decidedAt', limit: 10 });

// Closing an account (个人信息保护法 47, 网络数据安全管理条例 24): what descriptors say becomes of the rows of its person, in one transaction.
import { Conflict, Forbidden } from '../../errors.ts';
import { getResource, resources } from '../../models/descriptor/registry.ts';
import { statesIn } from '../../models/descriptor/states.ts';
import type { Resource } from '../../models/descriptor/types.ts';
import type { PersonActor } from '../../models/store/gates/actor.ts';
import { dropLinksOf } from '../../models/store/queries/accountLinks.ts';
import { dropWaitingEvents } from '../../models/store/queries/noticeEvents.ts';
import { endSessionsOf } from '../../models/store/queries/sessions.ts';
import type { AnyWhere } from '../../models/store/sql/find.ts';
import { type Tx, transact } from '../../models/store/writing/transaction.ts';
import { assertPossible } from '../assertPossible.ts';
import { statesOf } from '../dependants/countDependants.ts';
import { findIn } from '../retention/anyRows.ts';
import { forgetRows } from '../retention/forgetRows.ts';
import { isFresh } from './setPassword.ts';
import { tellAccount } from './tellAccount.ts';

/** @throws Forbidden without a code a moment ago, Conflict while he holds powers or waits for a decision */
export async function closeAccount(actor: PersonActor, phoneConfirmedAt: string | undefined): Promise<void> {
  if (!isFresh(phoneConfirmedAt))
    throw new Forbidden('confirm-first', '请先用短信验证码确认是您本人', 'Confirm by a code sent to your phone first');
  await transact(actor, { action: 'closeAccount', forgets: true }, async (tx) => {
    const account = await tx.lock('account', actor.accountId);
    assertPossible('account', account, 'closeAccount');
    await refuseWhileNeeded(tx, account.id);
    await dropWaitingEvents(tx, account.id);
    // The account last: the database lets none close that has unfinished cases.
    for (const resource of resources.filter(({ name }) => name !== 'account')) await close(tx, resource, account.id);
    await close(tx, getResource('account'), account.id);
    await dropLinksOf(tx, account.id);
    await endSessionsOf(tx, account.id);
    // By the number alone: the message outlives the account.
    if (account.phone) await tellAccount(tx, account, 'account.closed', { phone: account.phone });
  });
}

/** What of his keeps the account from being closed: cases that wait for a decision, powers. */
export const needed = (accountId: string) => ({
  cases: { accountId, state: statesIn('application', 'inProgress') },
  powers: { accountId, state: statesIn('grant', 'held') },
});

async function refuseWhileNeeded(tx: Tx, accountId: string): Promise<void> {
  const { cases, powers } = needed(accountId);
  const open = await tx.findOne('application', cases);
  if (open)
    throw new Conflict(
      'open-cases',
      `“${open.title}”（${open.number}）还在办理，请先撤回，或等办结以后再注销`,
      `${open.title} (${open.number}) is under way: withdraw it, or wait for its end`,
    );
  if (await tx.findOne('grant', powers))
    throw new Conflict(
      'holds-powers',
      '这个账号有管理权限，请先请安全管理员撤销授权，再注销',
      'The account holds administrative powers; have a security administrator revoke them first',
    );
}

async function close(tx: Tx, resource: Resource, accountId: string): Promise<void> {
  const where = closedRows(resource, accountId);
  if (!where) return;
  const { onClosing } = resource.personal?.kept ?? {};
  const rows = await findIn(tx, resource, where, { order: 'id', lock: true });
  await forgetRows(tx, resource, rows, typeof onClosing === 'object' ? onClosing : {});
}

/** Which rows of a resource are touched; undefined where all stay as they are. */
function closedRows({ name, personal }: Resource, accountId: string): AnyWhere | undefined {
  if (!personal || personal.kept.onClosing === 'keep' || 'no' in personal.copy) return undefined;
  const { by, where = {} } = personal.copy;
  const group = personal.kept.onClosing === 'delete' ? undefined : personal.kept.onClosing.in;
  return { ...where, [by]: accountId, ...(group && { state: statesOf(name, group) }) };
}

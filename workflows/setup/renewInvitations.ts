import { Conflict } from '../../errors.ts';
import { type Actor, systemActor } from '../../models/store/gates/actor.ts';
import { actorTitles } from '../../models/store/gates/actorTitles.ts';
import { find } from '../../models/store/sql/find.ts';
import { transact } from '../../models/store/writing/transaction.ts';
import { inviteAccount } from '../access/inviteAccount.ts';
import { ownReasons } from '../audit/ownReasons.ts';

const actor: Actor = { ...systemActor, label: actorTitles.setUp.zh };

/** Sends the invitations of the first day anew, as long as no security administrator is there who could. @returns how many */
export async function renewInvitations(): Promise<number> {
  const grants = await find('grant', { revokedAt: null });
  const holders = await find('account', { id: [...new Set(grants.map(({ accountId }) => accountId))] });
  const isThere = holders.some(
    ({ id, state }) =>
      state === 'active' && grants.some(({ accountId, role }) => accountId === id && role === 'securityAdmin'),
  );
  if (isThere)
    throw new Conflict(
      'already-set-up',
      '安装已经完成，安全管理员已启用账号：失效的邀请请由安全管理员或系统管理员重新发送',
      'The instance is set up and a security administrator is there: he or the system administrator sends invitations again',
    );
  const waiting = holders.filter(({ state }) => state === 'invited');
  await transact(actor, { action: 'update', reason: ownReasons.invitedAgain.zh }, async (tx) => {
    for (const account of waiting) {
      tx.auditOnly('account', account, {});
      await inviteAccount(tx, account);
    }
  });
  return waiting.length;
}

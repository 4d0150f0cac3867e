// A lost phone of an account: one kind of administrator names the new one, another kind confirms it. The old phone hears of both.
import { Conflict, Forbidden } from '../../errors.ts';
import type { Rows } from '../../models/rows.ts';
import type { Actor } from '../../models/store/gates/actor.ts';
import { get, getFor } from '../../models/store/gates/read.ts';
import type { Shown } from '../../models/store/gates/shownRow.ts';
import { type Tx, transact } from '../../models/store/writing/transaction.ts';
import { assertPossible } from '../assertPossible.ts';
import { verbsOf } from '../verb.ts';
import { handOver } from './handOver.ts';
import { readPhone } from './readPhone.ts';
import { tellAccount } from './tellAccount.ts';

type Proposed = Rows['account'] & { nextPhone: string };
type Act = 'proposePhone' | 'confirmPhoneChange' | 'dropPhoneChange';
type Given = { phone?: unknown; reason?: string };

const act =
  (action: Act, change: (tx: Tx, account: Rows['account'], actor: Actor, given: Given) => Promise<void>) =>
  async (actor: Actor, id: string, given: Given = {}): Promise<Shown<'account'>> => {
    await getFor(actor, 'account', id, action);
    if (id === actor.accountId)
      throw new Forbidden('own-phone', '不能办理自己的手机号码，请由另一位管理员办理', 'Not for your own account');
    await transact(actor, { action, reason: given.reason }, async (tx) => {
      const account = await tx.lock('account', id);
      assertPossible('account', account, action);
      await change(tx, account, actor, given);
    });
    return get(actor, 'account', id);
  };

export const verbs = verbsOf('account', {
  proposePhone: act('proposePhone', async (tx, account, actor, { phone }) => {
    tx.update('account', account, { nextPhone: readPhone(phone), nextPhoneById: actor.accountId });
    if (account.phone) await tellAccount(tx, account, 'account.phoneAsked', { phone: account.phone });
  }),
  confirmPhoneChange: act('confirmPhoneChange', async (tx, account, actor) => {
    const { nextPhone, nextPhoneById } = neededProposal(account);
    if (nextPhoneById === actor.accountId)
      throw new Forbidden(
        'second-person',
        '这个号码是您提出的，请由另一位管理员确认',
        'You proposed it; another confirms it',
      );
    await handOver(tx, account, nextPhone);
  }),
  dropPhoneChange: act('dropPhoneChange', async (tx, account) => {
    neededProposal(account);
    tx.update('account', account, { nextPhone: null, nextPhoneById: null });
  }),
});

/** @throws Conflict where no number waits */
function neededProposal(account: Rows['account']): Proposed {
  if (account.nextPhone) return account as Proposed;
  throw new Conflict('nothing-proposed', '没有待确认的新手机号码', 'No new phone waits to be confirmed');
}

// A lost phone of an account: one kind of administrator names the new one, another kind makes sure of it himself and types it
// again. The old phone hears of both.
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
const waitsMs = 7 * 24 * 3_600_000;

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
    const until = new Date(Date.now() + waitsMs).toISOString();
    tx.update('account', account, {
      nextPhone: readPhone(phone),
      nextPhoneById: actor.accountId,
      nextPhoneUntil: until,
    });
    if (account.phone) await tellAccount(tx, account, 'account.phoneAsked', { phone: account.phone });
  }),
  confirmPhoneChange: act('confirmPhoneChange', async (tx, account, actor, { phone }) => {
    const { nextPhone, nextPhoneById } = openProposal(account);
    if (nextPhoneById === actor.accountId)
      throw new Forbidden(
        'second-person',
        '这个号码是您提出的，请由另一位管理员确认',
        'You proposed it; another confirms it',
      );
    if (readPhone(phone) !== nextPhone)
      throw new Conflict(
        'other-phone',
        '与提出的新手机号码不一致，没有更换；请与本人和提出人核对',
        'Not the number that was proposed; nothing has changed. Check it with the person and whoever proposed it',
      );
    await handOver(tx, account, nextPhone);
  }),
  dropPhoneChange: act('dropPhoneChange', async (tx, account) => {
    neededProposal(account);
    tx.update('account', account, { nextPhone: null, nextPhoneById: null, nextPhoneUntil: null });
  }),
});

/** @throws Conflict where no number waits */
function neededProposal(account: Rows['account']): Proposed {
  if (account.nextPhone) return account as Proposed;
  throw new Conflict('nothing-proposed', '没有待确认的新手机号码', 'No new phone waits to be confirmed');
}

/** @throws Conflict where it has waited too long */
function openProposal(account: Rows['account']): Proposed {
  const proposal = neededProposal(account);
  if (Date.parse(proposal.nextPhoneUntil ?? '') > Date.now()) return proposal;
  throw new Conflict(
    'proposal-lapsed',
    '这个新手机号码提出后七天没有确认，已经失效；请取消后重新提出',
    'The new phone was not confirmed within seven days; drop it and have it proposed again',
  );
}

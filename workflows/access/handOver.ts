import { Conflict } from '../../errors.ts';
import { statesIn } from '../../models/descriptor/states.ts';
import type { Rows } from '../../models/rows.ts';
import type { Tx } from '../../models/store/writing/transaction.ts';
import { unlocked } from './lockOut.ts';
import { movePhone } from './movePhone.ts';

/** Everything by which somebody else could still sign in. */
const nothing = {
  ...{ passwordHash: null, passwordChangedAt: null, email: null, emailVerifiedAt: null },
  ...{ totpSecret: null, totpConfirmed: false, nextPhone: null, nextPhoneById: null, nextPhoneUntil: null },
};

/**
 * Two people have made sure who the account's person is and which phone is his, because he lost the old one or a stranger had
 * bound his document: by nothing but that phone is it signed in to from now on. `known` is what they have made sure of besides. @throws Conflict as `movePhone`
 */
export const handOver = (
  tx: Tx,
  account: Rows['account'],
  phone: string,
  known: Pick<Partial<Rows['account']>, 'name'> = {},
): Promise<void> => movePhone(tx, account, { phone, alongside: { ...nothing, ...unlocked(), ...known } });

/** Who looks after members gets no administrator's account into his hands. @throws Conflict */
export async function refuseHeldPowers(tx: Tx, accountId: string): Promise<void> {
  if (await tx.findOne('grant', { accountId, state: statesIn('grant', 'held') }))
    throw new Conflict(
      'holds-powers',
      '这个账号负责管理工作，手机号码由系统管理员提出更换、安全管理员确认',
      'The account holds powers: a system administrator proposes its phone and a security administrator confirms it',
    );
}

// Before a union replaces the phone somebody signs in by, whoever holds the old one hears of it, and has time to stop it.
import { Conflict } from '../../errors.ts';
import type { Rows } from '../../models/rows.ts';
import type { Tx } from '../../models/store/writing/transaction.ts';
import { rulebook } from '../documents/rulebook.ts';
import { issueLink } from './accountLinks.ts';

type Union = Pick<Rows['union'], 'id' | 'name' | 'path'>;

const rulesAt = async ({ path }: Union) => (await rulebook()).at(path);
const hoursBy = (rules: Awaited<ReturnType<typeof rulesAt>>) =>
  Number(rules.neededParameters('account.phoneStop').hours);

/** Sends the old phone the link that stops it. */
export async function warnOldPhone(tx: Tx, account: Rows['account'], union: Union): Promise<void> {
  if (!account.phone) return;
  const rules = await rulesAt(union);
  const variables = { count: String(hoursBy(rules)) };
  await issueLink(tx, rules, { account, purpose: 'phoneStop', union, channels: ['sms'], variables });
}

/** @throws Conflict while the holder of the old phone has time to stop it */
export async function refuseWhileCooling(
  account: Rows['account'],
  submittedAt: string | null,
  union: Union,
): Promise<void> {
  if (!account.phone) return;
  const hours = hoursBy(await rulesAt(union));
  const left = Math.ceil((Date.parse(submittedAt ?? '') + hours * 3_600_000 - Date.now()) / 3_600_000);
  if (left > 0)
    throw new Conflict(
      'cooling',
      `提出后${hours}小时内不能通过，原手机号码的使用人在此期间可以停止更换；请在${left}小时后再审核`,
      `It cannot be approved within ${hours} hours of being asked for, in which whoever holds the old phone may stop it; decide in ${left} h`,
    );
}

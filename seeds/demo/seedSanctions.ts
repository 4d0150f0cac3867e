import { addDays } from '../../civilDay.ts';
import type { Rows } from '../../models/rows.ts';
import { systemActor } from '../../models/store/gates/actor.ts';
import { find } from '../../models/store/sql/find.ts';
import { createRecord } from '../../workflows/records/createRecord.ts';
import { today } from '../../workflows/today.ts';

const reasons = ['提交虚假在职证明', '冒用他人证件申请', '一年内三次退会又入会'];

/** Twelve people kept from joining for a term; some have a case waiting, which the next centralised review will turn down. */
export async function seedSanctions(
  unions: ReadonlyMap<string, Rows['union']>,
  accounts: readonly Rows['account'][],
): Promise<void> {
  const union = unions.get('32')!;
  if ((await find('sanction', { unionId: union.id }, { limit: 1 })).length) return;
  const waiting = await find(
    'application',
    { accountId: accounts.map(({ id }) => id), state: 'submitted', reviewWhen: 'after' },
    { limit: 5 },
  );
  const waitingFor = new Set(waiting.map(({ accountId }) => accountId));
  const others = accounts.slice(-7).flatMap(({ id }) => (waitingFor.has(id) ? [] : [id]));
  const [members, cases] = await Promise.all([
    find('member', { accountId: others }),
    find('application', { accountId: others }),
  ]);
  const chosen = [
    ...waiting.map(({ id }) => ({ applicationId: id })),
    ...others.map((accountId) => {
      const member = members.find((each) => each.accountId === accountId);
      return member
        ? { memberId: member.id }
        : { applicationId: cases.find((each) => each.accountId === accountId)?.id };
    }),
  ];
  for (const [index, person] of chosen.entries()) {
    await createRecord(
      systemActor,
      'sanction',
      {
        ...person,
        unionId: union.id,
        process: index % 4 === 3 ? 'all' : 'join',
        reason: reasons[index % reasons.length],
        appeal: '15日内可向作出限制的工会书面申诉',
        validFrom: addDays(today(), -index),
        validTo: addDays(today(), 180 - index * 10),
      },
      '演示',
    );
  }
}

import { Forbidden, Invalid } from '../../../errors.ts';
import { statesIn } from '../../../models/descriptor/states.ts';
import type { Role } from '../../../models/descriptor/types.ts';
import type { Actor } from '../../../models/store/gates/actor.ts';
import { get } from '../../../models/store/gates/read.ts';
import { refuseStranding } from '../../access/refuseStranding.ts';
import { refuseApart } from '../../access/rolesApart.ts';
import { today } from '../../today.ts';
import type { RecordHook } from '../recordHook.ts';

export const hook: RecordHook<'grant'> = {
  async beforeCreate(tx, values, actor) {
    refuseOwn(values.accountId, actor);
    refuseBackwards(values.validFrom, values.validTo);
    if (!values.reason?.trim()) throw reasonNeeded();
    // Whom he cannot see he gives no power, and does not learn whether there is such an account.
    await get(actor, 'account', String(values.accountId)).catch(() => {
      throw unknownAccount();
    });
    // One at a time for a person: two roles that are apart do not slip in together.
    await tx.lock('account', String(values.accountId));
    const held = await tx.find('grant', {
      accountId: values.accountId,
      state: statesIn('grant', 'held'),
      revokedAt: null,
    });
    refuseApart(
      values.role as Role,
      held.map(({ role }) => role),
    );
    return { ...values, validFrom: values.validFrom ?? undefined, state: 'proposed', proposedById: actor.accountId };
  },
  async beforeUpdate(tx, row, patch, actor) {
    refuseOwn(row.accountId, actor);
    if (row.state === 'proposed' && row.proposedById !== actor.accountId) throw onlyProposer();
    const from = patch.validFrom ?? row.validFrom;
    const to = 'validTo' in patch ? patch.validTo : row.validTo;
    refuseBackwards(from, to);
    const isSooner = from < row.validFrom && row.validFrom > today();
    if (row.state === 'live' && (isSooner || isLater(to, row.validTo))) throw proposeAnew();
    if (from > today() || (to && to < today())) await refuseStranding(tx, { grantId: row.id });
    return patch;
  },
};

/** No last day is the latest. */
const isLater = (day: string | null | undefined, than: string | null): boolean => than !== null && (!day || day > than);

const proposeAnew = () =>
  new Forbidden(
    'second-person',
    '一个人只能缩短有效期；要延长，请撤销后重新提出，由另一位安全管理员确认',
    'One person may only shorten a grant; to extend it, revoke it and propose it anew',
  );

/** Otherwise whoever confirms could widen it first, and would decide alone. */
const onlyProposer = () =>
  new Forbidden(
    'second-person',
    '待确认的授权只能由提出人修改；如不合适，请撤销并重新提出',
    'Only who proposed a grant changes it before it is confirmed; revoke it and propose another instead',
  );

const reasonNeeded = () =>
  new Invalid([{ path: 'reason', message: '请写明授权事由', messageEn: 'Say why the power is given' }]);

const unknownAccount = () =>
  new Invalid([
    { path: 'accountId', message: '没有这个账号，或不在您的管理范围内', messageEn: 'No such account in your scope' },
  ]);

function refuseOwn(accountId: string | undefined, actor: Actor): void {
  if (accountId === actor.accountId)
    throw new Forbidden('own-grant', '不能给自己授权，请由另一位安全管理员办理', 'Nobody grants a power to himself');
}

function refuseBackwards(from: string | undefined, to: string | null | undefined): void {
  if (from && to && to < from)
    throw new Invalid([
      { path: 'validTo', message: '失效日不能早于生效日', messageEn: 'It cannot end before it begins' },
    ]);
}

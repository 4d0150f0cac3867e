import { Forbidden, Invalid } from '../../../errors.ts';
import type { Rows } from '../../../models/rows.ts';
import type { Actor } from '../../../models/store/gates/actor.ts';
import { reviewersOf } from '../../../models/store/queries/colleagues.ts';
import type { Tx } from '../../../models/store/writing/transaction.ts';
import { mayReplace } from '../../desks/standIns.ts';
import { rulebook } from '../../documents/rulebook.ts';
import { enqueueNotice } from '../../notices/enqueueNotice.ts';
import { nameEvent } from '../../notices/noticeEvents.ts';
import { today } from '../../today.ts';
import type { RecordHook } from '../recordHook.ts';

export const hook: RecordHook<'absence'> = {
  async beforeCreate(tx, values, actor) {
    const { unionId = '', accountId = '', deputyId, fromOn = '', untilOn = '' } = values;
    refuseForeign(actor, { unionId, accountId });
    refusePast(fromOn, untilOn);
    const reviewers = await reviewersOf([unionId], today());
    if (!reviewers.some(({ id }) => id === accountId)) throw reviewsNothing();
    if (deputyId === accountId || (deputyId && !mayReplace({ unionId, accountId }, deputyId, reviewers)))
      throw mayNotReplace();
    await refuseTwice(tx, { unionId, accountId, fromOn, untilOn });
    return values;
  },
  async afterCreate(tx, row) {
    if (!row.deputyId) return;
    const union = (await tx.findOne('union', { id: row.unionId }))!;
    enqueueNotice(tx, (await rulebook()).at(union.path), {
      template: 'review.standIn',
      event: nameEvent('review.standIn', row.id),
      accountId: row.deputyId,
      unionId: row.unionId,
      variables: { 'union.name': union.name, date: `${row.fromOn}—${row.untilOn}` },
    });
  },
  async beforeUpdate(tx, row, patch, actor) {
    refuseForeign(actor, row);
    const untilOn = patch.untilOn ?? row.untilOn;
    refusePast(row.fromOn, untilOn);
    await refuseTwice(tx, { ...row, untilOn });
    return patch;
  },
  async beforeRemove(tx, row) {
    refuseForeign(tx.actor, row);
  },
};

/** Each for himself; who administers the union also for somebody who cannot. */
function refuseForeign({ accountId, kind, powers }: Actor, row: Pick<Rows['absence'], 'unionId' | 'accountId'>): void {
  const administers = powers.some(({ role, unionId }) => role === 'unionAdmin' && unionId === row.unionId);
  if (kind === 'person' && row.accountId !== accountId && !administers)
    throw new Forbidden(
      'not-yours',
      '只能登记自己的请假；同事的请假由本工会管理员登记',
      'Everybody enters his own absence; that of a colleague is entered by the administrator of the union',
    );
}

function refusePast(fromOn: string, untilOn: string): void {
  if (untilOn < fromOn)
    throw new Invalid([{ path: 'untilOn', message: '“至”不能早于“自”', messageEn: 'It cannot end before it begins' }]);
  if (untilOn < today())
    throw new Invalid([
      {
        path: 'untilOn',
        message: '“至”不能早于今天；不再请假的，请删除这条记录',
        messageEn: 'It cannot have ended already; delete the record instead',
      },
    ]);
}

/** One at a time for a person, so that two who enter the same one do not both succeed. */
async function refuseTwice(
  tx: Tx,
  { id, unionId, accountId, fromOn, untilOn }: Omit<Partial<Rows['absence']>, 'fromOn' | 'untilOn'> & Days,
): Promise<void> {
  await tx.lock('account', String(accountId));
  const others = await tx.find('absence', { unionId, accountId, fromOn: { lte: untilOn }, untilOn: { gte: fromOn } });
  if (others.some((each) => each.id !== id))
    throw new Invalid([
      {
        path: 'fromOn',
        message: '此人在这段时间已登记请假，请修改原来的记录',
        messageEn: 'An absence of the same days has been entered; change that one',
      },
    ]);
}
type Days = { fromOn: string; untilOn: string };

const reviewsNothing = () =>
  new Invalid([
    {
      path: 'accountId',
      message: '此人不是本工会的审核人，不用登记请假',
      messageEn: 'This person does not review for the union, so there is nothing to stand in for',
    },
  ]);

const mayNotReplace = () =>
  new Invalid([
    {
      path: 'deputyId',
      message: '代办人须是本工会的另一位审核人，并有请假人的全部审核权限；没有合适的人可以不填',
      messageEn:
        'The deputy is another reviewer of the union who may decide all that the absent one may; where there is none, leave it empty',
    },
  ]);

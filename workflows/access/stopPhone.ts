import { statesIn } from '../../models/descriptor/states.ts';
import { ownerActor, systemActor } from '../../models/store/gates/actor.ts';
import { find, findOne } from '../../models/store/sql/find.ts';
import { transact } from '../../models/store/writing/transaction.ts';
import { rejectApplication } from '../applications/decideApplication.ts';
import { loadCases } from '../cases/loadCases.ts';
import { rulebook } from '../documents/rulebook.ts';
import { deadLink, openLink, useUpLink } from './accountLinks.ts';
import type { RequestContext } from './visitor.ts';

const reason = '原登录手机号码的使用人打开短信里的链接，停止了更换';
const fix = '请与本人当面核实；确需更换的，转请平台的系统管理员办理';

/**
 * Whoever holds the old phone stops its being replaced: the case is rejected and cannot be approved any more.
 * The link is used up last, so that what fails may be tried again. @throws Gone, and Conflict when it has been decided meanwhile
 */
export async function stopPhone(token: string, context: RequestContext): Promise<void> {
  const link = await openLink(token, context);
  const account = link.opens === 'phoneStop' && (await findOne('account', { id: link.accountId, state: 'active' }));
  if (!account) throw deadLink();
  const open = await find('application', {
    accountId: account.id,
    subjectKind: 'member',
    state: statesIn('application', 'inProgress'),
  });
  const cases = await loadCases({ find }, await rulebook(), open);
  const stopped = cases.filter(({ effect }) => effect.name === 'member.phone');
  if (!stopped.length) throw deadLink();
  for (const { found } of stopped) await rejectApplication(systemActor, found.application.id, { reason, fix });
  await transact(ownerActor(account, context), { action: 'stopPhone' }, async (tx) => {
    tx.auditOnly('account', await tx.lock('account', account.id), {});
    await useUpLink(tx, token, 'phoneStop');
  });
}

import { v7 as newId } from 'uuid';
import { config } from '../../config.ts';
import type { Rows } from '../../models/rows.ts';
import { getRootUnion } from '../../models/store/queries/unions.ts';
import type { Tx } from '../../models/store/writing/transaction.ts';
import { rulebook } from '../documents/rulebook.ts';
import { enqueueNotice } from '../notices/enqueueNotice.ts';
import { nameEvent } from '../notices/noticeEvents.ts';

/** Whoever did not do it himself is warned at once. */
export async function tellPasswordChanged(tx: Tx, account: Pick<Rows['account'], 'id'>): Promise<void> {
  const root = await getRootUnion();
  const rules = (await rulebook()).at(root.path);
  enqueueNotice(tx, rules, {
    template: 'account.passwordChanged',
    event: nameEvent('account.passwordChanged', newId()),
    accountId: account.id,
    unionId: root.id,
    variables: { site: config.site, contact: rules.contact?.phone ?? '' },
  });
}

import { v7 as newId } from 'uuid';
import { config } from '../../config.ts';
import type { Rows } from '../../models/rows.ts';
import { getRootUnion } from '../../models/store/queries/unions.ts';
import type { Tx } from '../../models/store/writing/transaction.ts';
import { rulebook } from '../documents/rulebook.ts';
import { enqueueNotice } from '../notices/enqueueNotice.ts';
import { type NoticeEvent, nameEvent } from '../notices/noticeEvents.ts';

type AccountEvent = Extract<NoticeEvent, `account.${string}`>;

/** Warns the person of what has happened to his account, with the transaction, in the words of the root: whoever did not do it himself learns of it at once. */
export async function tellAccount(
  tx: Tx,
  account: Pick<Rows['account'], 'id'>,
  event: AccountEvent,
  { phone, variables = {} }: { phone?: string; variables?: Record<string, string> } = {},
): Promise<void> {
  const root = await getRootUnion();
  const rules = (await rulebook()).at(root.path);
  enqueueNotice(tx, rules, {
    template: event,
    event: nameEvent(event, newId()),
    // Where one number is meant, it is that one, whatever the account's is by then.
    ...(phone ? { phone } : { accountId: account.id }),
    unionId: root.id,
    variables: { site: config.site, contact: rules.contact?.phone ?? '', ...variables },
  });
}

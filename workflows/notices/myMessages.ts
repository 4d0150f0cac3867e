import { validate as isUuid } from 'uuid';
import { Invalid } from '../../errors.ts';
import type { Actor } from '../../models/store/gates/actor.ts';
import { showOwn } from '../../models/store/gates/read.ts';
import { markMessagesRead } from '../../models/store/queries/readMessages.ts';
import { find } from '../../models/store/sql/find.ts';
import type { Row } from '../../models/store/sql/rows.ts';

const mostShown = 50;

/** The newest messages in the person's account. */
export async function myMessages(actor: Actor): Promise<Row[]> {
  const own = { accountId: actor.accountId as string, channel: 'inApp', state: 'sent' };
  const rows = await find('notice', own, { order: '-createdAt', limit: mostShown });
  return rows.map((row) => showOwn(actor, 'notice', row));
}

/** Some of them were opened. @throws Invalid for what is no id */
export async function openMessages(actor: Actor, ids: unknown): Promise<void> {
  if (!Array.isArray(ids) || ids.length > 1000 || !ids.every((id) => isUuid(id)))
    throw new Invalid([{ path: 'ids', message: '应为消息编号的列表', messageEn: 'ids is a list of message ids' }]);
  if (ids.length > 0) await markMessagesRead(actor.accountId as string, ids);
}

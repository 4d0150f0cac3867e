import { validate as isUuid } from 'uuid';
import { Invalid } from '../../errors.ts';
import type { PersonActor } from '../../models/store/gates/actor.ts';
import { showOwn } from '../../models/store/gates/read.ts';
import type { Shown } from '../../models/store/gates/shownRow.ts';
import { markMessagesRead } from '../../models/store/queries/notices.ts';
import { find } from '../../models/store/sql/find.ts';

const mostShown = 50;

/** The newest messages in the person's account. */
export async function myMessages(actor: PersonActor): Promise<Shown<'notice'>[]> {
  const rows = await find(
    'notice',
    { accountId: actor.accountId, channel: 'inApp', state: 'sent' },
    { order: '-createdAt', limit: mostShown },
  );
  return rows.map((row) => showOwn(actor, 'notice', row));
}

/** Some of them were opened. @throws Invalid for what is no id */
export async function openMessages(actor: PersonActor, ids: unknown): Promise<void> {
  if (!Array.isArray(ids) || ids.length > 1000 || !ids.every((id) => isUuid(id)))
    throw new Invalid([{ path: 'ids', message: '应为消息编号的列表', messageEn: 'ids is a list of message ids' }]);
  if (ids.length > 0) await markMessagesRead(actor.accountId, ids);
}

// A platform with its root union and packs, and messages to send from it.

import '../../../jobs/foundTasks.ts';
import type { Rows } from '../../../models/rows.ts';
import { systemActor } from '../../../models/store/gates/actor.ts';
import { find } from '../../../models/store/sql/find.ts';
import { transact } from '../../../models/store/writing/transaction.ts';
import type { Created } from '../../../models/writtenRow.ts';
import { installPacks } from '../../../workflows/documents/installPacks.ts';
import { forgetRulebook, rulebook } from '../../../workflows/documents/rulebook.ts';
import { enqueueNotice, type NoticeRequest } from '../../../workflows/notices/enqueueNotice.ts';
import type { Message, Transport } from '../../../workflows/notices/transports/transport.ts';
import { writeMessages } from '../../../workflows/notices/writeMessages.ts';
import { ensureRoot } from '../../../workflows/unions/ensureRoot.ts';
import { openStore } from '../../support/store.ts';

export type Platform = {
  close(): Promise<void>;
  root: Rows['union'];
  say(request: Partial<NoticeRequest>): Promise<Created<'notice'>[]>;
};

export async function openNotices(): Promise<Platform> {
  const close = await openStore();
  forgetRulebook();
  const root = await ensureRoot();
  await installPacks();
  const say = async (request: Partial<NoticeRequest>) => {
    const rules = (await rulebook()).at(root.path);
    const event = request.event ?? (`withdrawn/${Math.random()}` as const);
    await transact(systemActor, { action: 'create' }, async (tx) =>
      enqueueNotice(tx, rules, {
        template: 'join.withdrawn',
        event,
        phone: '13900000001',
        unionId: root.id,
        variables: { 'application.number': 'A1' },
        channels: ['sms'],
        ...request,
      }),
    );
    await writeMessages();
    return find('notice', { event }, { order: 'channel' });
  };
  return { close, root, say };
}

export const code = (digits: string): Partial<NoticeRequest> => ({
  template: 'signIn.code',
  variables: {},
  secretVariables: { code: digits },
});

/** A transport that keeps what it was given and does what it is told. */
export function recorder(answer: (message: Message) => unknown = () => 'ok') {
  const seen: Message[] = [];
  const transport: Transport = {
    name: 'recorder',
    send: async (message) => {
      seen.push(message);
      return String(await answer(message));
    },
  };
  return { seen, transports: { sms: { first: transport }, email: transport } };
}

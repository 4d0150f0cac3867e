import type { Rows } from '../../models/rows.ts';
import { find } from '../../models/store/sql/find.ts';
import type { NoticeChannel } from './renderNotice.ts';
import { openSealed } from './toMessage.ts';

export type SandboxMessage = {
  id: string;
  channel: NoticeChannel;
  to: string | null;
  title: string | null;
  body: string;
  template: string;
  state: Rows['notice']['state'];
  createdAt: string;
  sentAt: string | null;
  nextAt: string | null;
};

/** What the sandbox would have sent, newest first, whole: for trying the platform out, never in production. */
export async function listSandbox(to: string | undefined, limit = 100): Promise<SandboxMessage[]> {
  const notices = await find(
    'notice',
    { channel: ['sms', 'email'], ...(to ? { recipient: to } : {}) },
    { order: '-createdAt', limit },
  );
  return notices.map((notice) => ({
    id: notice.id,
    channel: notice.channel,
    to: notice.recipient,
    title: notice.title,
    body: openSealed(notice.variables)?.body ?? notice.body,
    template: notice.template,
    state: notice.state,
    createdAt: notice.createdAt,
    sentAt: notice.sentAt,
    nextAt: notice.nextAt,
  }));
}

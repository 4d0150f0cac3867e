import type { Tx } from '../../models/store/writing/transaction.ts';
import type { Created } from '../../models/writtenRow.ts';
import type { PlaceRules } from '../documents/placeRules.ts';
import { composeNotice } from './composeNotice.ts';
import type { EventName } from './noticeEvents.ts';
import type { NoticeChannel, NoticeVariables } from './renderNotice.ts';
import { sendableAt } from './sendableAt.ts';
import { canSend } from './transports/transports.ts';

export type NoticeRequest = {
  /** Key of the `notice` document in force at the union. */
  template: string;
  /** Names what happened, once: a second message of the same event on the same channel is a conflict. */
  event: EventName;
  /** Who is told. */
  account?: { id: string; phone?: string | null; email?: string | null } | null;
  /** A phone without an account, or instead of the account's. */
  recipient?: string | null;
  email?: string | null;
  unionId: string;
  applicationId?: string | null;
  variables: NoticeVariables;
  /** Used in the message that goes out, never in what is stored to be read. */
  secretVariables?: Record<string, string>;
  channels?: readonly NoticeChannel[];
  /** Nothing of it reaches anybody sooner. */
  notBefore?: Date | undefined;
};

const channels = ['sms', 'email', 'inApp'] as const;

/** Writes the messages of an event, one for each channel that reaches the person, in the transaction of what they tell of. */
export function enqueueNotice(tx: Tx, rules: PlaceRules, request: NoticeRequest): Created<'notice'>[] {
  const { hash, document } = rules.needed('notice', request.template);
  const { account } = request;
  const recipients: Record<NoticeChannel, string | null | undefined> = {
    sms: request.recipient ?? account?.phone,
    email: request.email ?? account?.email,
    inApp: account?.id,
  };
  const reached = channels.filter(
    (channel) =>
      document.channels[channel] &&
      recipients[channel] &&
      (request.channels ?? channels).includes(channel) &&
      canSend(channel),
  );
  const now = new Date();
  const { notBefore } = request;
  const dueAt = sendableAt(notBefore ?? now, rules, document.urgent ?? false);
  const rows = reached.map((channel) => {
    const message = composeNotice(document, channel, request);
    const inApp = channel === 'inApp';
    const state = message.problem ? 'dead' : inApp && !notBefore ? 'sent' : 'pending';
    return tx.create('notice', {
      event: request.event,
      template: request.template,
      channel,
      accountId: account?.id ?? null,
      unionId: request.unionId,
      applicationId: request.applicationId ?? null,
      recipient: inApp ? null : recipients[channel],
      title: message.title,
      body: message.body,
      variables: message.variables,
      documentHash: hash,
      urgent: document.urgent ?? false,
      state,
      lastError: message.problem ?? null,
      nextAt: state === 'pending' ? (inApp && notBefore ? notBefore : dueAt).toISOString() : null,
      sentAt: state === 'sent' ? now.toISOString() : null,
    });
  });
  if (rows.some((row) => row.state === 'pending')) tx.notifySoon('notices');
  return rows;
}

import type { Row } from '../../models/store/sql/rows.ts';
import type { Tx } from '../../models/store/writing/transaction.ts';
import { effectiveDocument } from '../documents/effectiveDocument.ts';
import { composeNotice } from './composeNotice.ts';
import type { NoticeChannel, NoticeVariables } from './renderNotice.ts';
import { sendableAt } from './sendableAt.ts';
import { canSend } from './transports/transports.ts';

export type NoticeRequest = {
  /** Key of the `notice` document in force at the union. */
  template: string;
  /** Names what happened, once: a second message of the same event on the same channel is a conflict. */
  event: string;
  /** Who is told; found by `accountId` when only that is given. */
  account?: { id: string; phone?: string | null; email?: string | null } | null;
  accountId?: string | null;
  /** A phone without an account, or instead of the account's. */
  recipient?: string | null;
  email?: string | null;
  unionId: string;
  unionPath?: string;
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
export async function enqueueNotice(tx: Tx, request: NoticeRequest): Promise<Row[]> {
  const unionPath = request.unionPath ?? (await pathOf(tx, request.unionId));
  const found = await effectiveDocument('notice', request.template, unionPath);
  if (!found) throw new Error(`no notice document ${request.template} is in force at ${unionPath}`);
  const { document } = found;
  const account =
    request.account ?? (request.accountId ? await tx.findOne('account', { id: request.accountId }) : undefined);
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
  const dueAt = await sendableAt(notBefore ?? now, unionPath, document.urgent ?? false);
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
      documentHash: found.hash,
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

async function pathOf(tx: Tx, unionId: string): Promise<string> {
  const union = await tx.findOne('union', { id: unionId });
  if (!union) throw new Error(`there is no union ${unionId}`);
  return union.path as string;
}

import type { NoticeEvent } from '../../models/store/queries/noticeEvents.ts';
import type { NewRow } from '../../models/writtenRow.ts';
import type { NoticeDocument } from '../../rules/engine/documentTypes.ts';
import type { PlaceRules } from '../documents/placeRules.ts';
import { composeNotice } from './composeNotice.ts';
import type { NoticeChannel, NoticeVariables } from './renderNotice.ts';
import { sendableAt } from './sendableAt.ts';
import { canSend } from './transports/transports.ts';

const channels = ['sms', 'email', 'inApp'] as const;
export type Recipients = Record<'sms' | 'email', string | null>;
export type Content = { variables: NoticeVariables; secretVariables?: Record<string, string> };
type Wording = { document: NoticeDocument; rules: PlaceRules };

/** The messages of an event as records: one for each channel that its template has and that reaches the person. */
export function messagesOf(
  event: Omit<NoticeEvent, 'phone' | 'email' | 'variables'>,
  content: Content,
  recipients: Recipients,
  { document, rules }: Wording,
  now: Date,
): NewRow<'notice'>[] {
  const notBefore = event.notBefore ? new Date(event.notBefore) : undefined;
  const isReached = (channel: NoticeChannel) =>
    document.channels[channel] &&
    (event.channels ?? channels).includes(channel) &&
    Boolean(channel === 'inApp' ? event.accountId : recipients[channel]) &&
    canSend(channel);
  return channels.filter(isReached).map((channel) => {
    const { title, body, variables, problem } = composeNotice(document, channel, {
      template: event.template,
      ...content,
    });
    const inApp = channel === 'inApp';
    const state = problem ? 'dead' : inApp && !notBefore ? 'sent' : 'pending';
    // What lies in the account is only to be seen: it waits for nobody's sleep.
    const dueAt = inApp ? (notBefore ?? now) : sendableAt(notBefore ?? now, rules, event.urgent);
    return {
      event: event.event,
      template: event.template,
      channel,
      accountId: event.accountId,
      unionId: event.unionId,
      applicationId: event.applicationId,
      recipient: inApp ? null : recipients[channel],
      title,
      body,
      variables,
      documentHash: event.documentHash,
      urgent: event.urgent,
      state,
      lastError: problem ?? null,
      nextAt: state === 'pending' ? dueAt.toISOString() : null,
      sentAt: state === 'sent' ? now.toISOString() : null,
    };
  });
}

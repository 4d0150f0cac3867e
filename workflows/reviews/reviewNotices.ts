import { v7 as newId } from 'uuid';
import { config } from '../../config.ts';
import { encryptField, keyedHash } from '../../models/store/sql/crypto.ts';
import { composeNotice } from '../notices/composeNotice.ts';
import type { NoticeChannel } from '../notices/renderNotice.ts';
import { canSend } from '../notices/transports/transports.ts';
import type { JudgedCase } from './judgeCase.ts';

type Columns = Record<string, unknown>;
const channels = ['sms', 'email', 'inApp'] as const;

/** The messages of one decided case, as columns. The phone passes sealed from the account to the notice: nobody opens it here. */
export function reviewNotices(judged: JudgedCase, now: Date, today: string): Columns[] {
  const { found, place, outcome } = judged;
  const notice = outcome === 'leftToInbox' ? undefined : place?.notices[outcome];
  if (!place || !notice) return [];
  const email = typeof found.data.email === 'string' ? found.data.email : found.account.email;
  const recipients: Record<NoticeChannel, Columns | undefined> = {
    sms: found.phone ? { recipient: found.phone, recipient_hash: found.phoneHash } : undefined,
    email: email ? { recipient: encryptField(email), recipient_hash: keyedHash(email, 'phone') } : undefined,
    inApp: {},
  };
  const variables = variablesOf(judged, today);
  const urgent = notice.document.urgent ?? false;
  return channels.flatMap((channel) => {
    const recipient = recipients[channel];
    if (!notice.document.channels[channel] || !recipient || !canSend(channel)) return [];
    const {
      title,
      body,
      variables: kept,
      problem,
    } = composeNotice(notice.document, channel, { template: notice.key, variables });
    const state = problem ? 'dead' : channel === 'inApp' ? 'sent' : 'pending';
    return {
      id: newId(),
      event: `${found.id}/${outcome}/${found.version + 1}`,
      template: notice.key,
      channel,
      account_id: found.accountId,
      union_id: found.union.id,
      application_id: found.id,
      ...recipient,
      title,
      body,
      variables: JSON.stringify(kept),
      document_hash: notice.hash,
      urgent,
      state,
      last_error: problem,
      next_at: state === 'pending' ? (urgent ? now : place.sendAt) : null,
      sent_at: state === 'sent' ? now : null,
    };
  });
}

function variablesOf({ found, place, verdict, outcome }: JudgedCase, today: string) {
  const rejected = outcome === 'rejected';
  return {
    'application.number': found.number,
    'application.title': found.title,
    'union.name': found.union.name,
    'member.number': found.member?.number ?? '',
    reason: rejected ? (verdict?.reason ?? '') : '',
    fix: rejected ? (verdict?.fix ?? '') : '',
    date: today,
    link: `${config.origin}/me/applications`,
    contact: place?.contact ?? '',
  };
}

import { v7 as newId } from 'uuid';
import { config } from '../../config.ts';
import { encryptField } from '../../models/store/sql/crypto.ts';
import { hashOf } from '../../models/store/sql/rows.ts';
import type { PlaceRules } from '../documents/placeRules.ts';
import { composeNotice } from '../notices/composeNotice.ts';
import { nameEvent } from '../notices/noticeEvents.ts';
import type { NoticeChannel } from '../notices/renderNotice.ts';
import { sendableAt } from '../notices/sendableAt.ts';
import { canSend } from '../notices/transports/transports.ts';
import type { JudgedCase } from './judgeCase.ts';

type Columns = Record<string, unknown>;
const channels = ['sms', 'email', 'inApp'] as const;

/** The messages of one decided case, as columns. The phone passes sealed from the account to the notice: nobody opens it here. */
export function reviewNotices(judged: JudgedCase, now: Date): Columns[] {
  const { found, process, outcome } = judged;
  if (outcome === 'leftToInbox') return [];
  const notice = process?.notice(outcome);
  if (!process || !notice) return [];
  const email = typeof found.data.email === 'string' ? found.data.email : found.account.email;
  const recipients: Record<NoticeChannel, Columns | undefined> = {
    sms: found.phone ? { recipient: found.phone, recipient_hash: found.phoneHash } : undefined,
    email: email ? { recipient: encryptField(email), recipient_hash: hashOf('notice', 'recipient', email) } : undefined,
    inApp: {},
  };
  const { template, hash, document } = notice;
  const variables = variablesOf(judged, process.rules);
  const urgent = document.urgent ?? false;
  const dueAt = sendableAt(now, process.rules, urgent);
  return channels.flatMap((channel) => {
    const recipient = recipients[channel];
    if (!document.channels[channel] || !recipient || !canSend(channel)) return [];
    const { title, body, variables: kept, problem } = composeNotice(document, channel, { template, variables });
    const state = problem ? 'dead' : channel === 'inApp' ? 'sent' : 'pending';
    return {
      id: newId(),
      event: nameEvent(outcome, found.id, found.version + 1),
      template,
      channel,
      account_id: found.accountId,
      union_id: found.union.id,
      application_id: found.id,
      ...recipient,
      title,
      body,
      variables: JSON.stringify(kept),
      document_hash: hash,
      urgent,
      state,
      last_error: problem,
      next_at: state === 'pending' ? dueAt : null,
      sent_at: state === 'sent' ? now : null,
    };
  });
}

function variablesOf({ found, verdict, outcome }: JudgedCase, rules: PlaceRules) {
  const rejected = outcome === 'rejected';
  return {
    'application.number': found.number,
    'application.title': found.title,
    'union.name': found.union.name,
    'member.number': found.member?.number ?? '',
    reason: rejected ? (verdict?.reason ?? '') : '',
    fix: rejected ? (verdict?.fix ?? '') : '',
    date: rules.day,
    link: `${config.origin}/me/applications`,
    contact: rules.contact?.phone ?? '',
  };
}

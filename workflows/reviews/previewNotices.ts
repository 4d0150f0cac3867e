import { membershipOf } from '../cases/membershipOf.ts';
import { noticeEvent } from '../notices/enqueueNotice.ts';
import { messagesOf } from '../notices/messagesOf.ts';
import { applicantNotice } from '../notices/notifyApplicant.ts';
import type { JudgedCase } from './judgeRound.ts';

/** The messages that deciding a case would come to, for a dry run. */
export function previewNotices(
  { loaded, verdict, outcome }: JudgedCase,
  now: Date,
): { channel: string; text: string }[] {
  if (!loaded || outcome === 'leftToInbox') return [];
  const { process, found } = loaded;
  const isRejected = outcome === 'rejected';
  const request = applicantNotice(outcome, {
    ...found,
    process,
    reason: isRejected ? verdict?.reason : undefined,
    fix: isRejected ? verdict?.fix : undefined,
    member: membershipOf(loaded),
  });
  const notice = process.notice(outcome);
  if (!request || !notice) return [];
  const recipients = { sms: found.account.phone, email: request.email ?? found.account.email };
  const wording = { document: notice.document, rules: process.rules };
  const event = noticeEvent(process.rules, request);
  return messagesOf(event, { variables: request.variables }, recipients, wording, now).map(({ channel, body }) => ({
    channel: String(channel),
    text: String(body),
  }));
}

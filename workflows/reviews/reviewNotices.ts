import { config } from '../../config.ts';
import type { NoticeEvent } from '../../models/store/queries/noticeEvents.ts';
import type { PlaceRules } from '../documents/placeRules.ts';
import { noticeEvent } from '../notices/enqueueNotice.ts';
import { messagesOf } from '../notices/messagesOf.ts';
import { nameEvent } from '../notices/noticeEvents.ts';
import type { JudgedCase } from './judgeCase.ts';

/** What the person of a decided case is told; undefined where the process says nothing. */
export function reviewEvent(judged: JudgedCase): NoticeEvent | undefined {
  const { found, process, outcome } = judged;
  if (outcome === 'leftToInbox') return undefined;
  const notice = process?.notice(outcome);
  if (!process || !notice) return undefined;
  return noticeEvent(process.rules, {
    template: notice.template,
    event: nameEvent(outcome, found.id, found.version + 1),
    accountId: found.accountId,
    email: typeof found.data.email === 'string' ? found.data.email : null,
    unionId: found.union.id,
    applicationId: found.id,
    variables: variablesOf(judged, process.rules),
  });
}

/** The messages it would come to, for a dry run: nobody's phone is opened for them. */
export function previewNotices(judged: JudgedCase, now: Date): { channel: string; text: string }[] {
  const { found, process, outcome } = judged;
  const event = reviewEvent(judged);
  const notice = outcome === 'leftToInbox' ? undefined : process?.notice(outcome);
  if (!event || !process || !notice) return [];
  const recipients = { sms: found.phone, email: event.email ?? found.account.email };
  const content = { variables: variablesOf(judged, process.rules) };
  const wording = { document: notice.document, rules: process.rules };
  return messagesOf(event, content, recipients, wording, now).map(({ channel, body }) => ({
    channel: String(channel),
    text: String(body),
  }));
}

function variablesOf({ found, verdict, outcome }: JudgedCase, rules: PlaceRules) {
  const isRejected = outcome === 'rejected';
  return {
    'application.number': found.number,
    'application.title': found.title,
    'union.name': found.union.name,
    'member.number': found.member?.number ?? '',
    reason: isRejected ? (verdict?.reason ?? '') : '',
    fix: isRejected ? (verdict?.fix ?? '') : '',
    date: rules.day,
    link: `${config.origin}/me/applications`,
    contact: rules.contact?.phone ?? '',
  };
}

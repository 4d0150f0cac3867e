import { config } from '../../config.ts';
import type { Rows } from '../../models/rows.ts';
import type { Tx } from '../../models/store/writing/transaction.ts';
import type { Created } from '../../models/writtenRow.ts';
import type { NoticeMoment } from '../../rules/engine/documentTypes.ts';
import type { ProcessAt } from '../processes/processAt.ts';
import { enqueueNotice, type NoticeRequest } from './enqueueNotice.ts';
import { nameEvent } from './noticeEvents.ts';

type Subject = {
  application: Created<'application'>;
  account: Rows['account'];
  union: Rows['union'];
  process: ProcessAt;
  reason?: string | undefined;
  fix?: string | undefined;
  /** The membership that it made or is about, as it is now. */
  member?: { number: string } | undefined;
  /** The person is told no sooner: it may yet be taken back. */
  notBefore?: Date | undefined;
};

/** Tells the applicant, with the transaction of what happened. */
export function notify(tx: Tx, moment: NoticeMoment, subject: Subject): void {
  const request = applicantNotice(moment, subject);
  if (request) enqueueNotice(tx, subject.process.rules, request);
}

/** What he is told, where the process says anything. One event, one message: it is named by what happened and the version it came with. */
export function applicantNotice(
  moment: NoticeMoment,
  { application, account, union, process, reason, fix, member, notBefore }: Subject,
): NoticeRequest | undefined {
  const template = process.document.notices[moment];
  if (!template) return undefined;
  return {
    template,
    event: nameEvent(moment, application.id, application.version),
    // Who cannot get into his account is told where he can be reached.
    accountId: process.document.begin.includes('signIn') ? application.begunById : account.id,
    email: emailIn(application.data),
    unionId: union.id,
    applicationId: application.id,
    notBefore,
    variables: {
      'application.number': application.number,
      'application.title': application.title,
      'union.name': union.name,
      'member.number': member?.number ?? '',
      reason: reason ?? '',
      fix: fix ?? '',
      date: process.rules.day,
      link: `${config.origin}/me/applications`,
      site: config.site,
      contact: process.rules.contact?.phone ?? '',
    },
  };
}

/** An address given with the case is told before the account's. */
const emailIn = (data: Record<string, unknown> | undefined) => (typeof data?.email === 'string' ? data.email : null);

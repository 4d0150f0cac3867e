import { config } from '../../config.ts';
import type { Rows } from '../../models/rows.ts';
import type { Tx } from '../../models/store/writing/transaction.ts';
import type { Created } from '../../models/writtenRow.ts';
import type { NoticeMoment } from '../../rules/engine/documentTypes.ts';
import type { ProcessAt } from '../processes/processAt.ts';
import { today } from '../today.ts';
import { enqueueNotice } from './enqueueNotice.ts';
import { nameEvent } from './noticeEvents.ts';

type Subject = {
  application: Created<'application'>;
  account: Rows['account'];
  union: Rows['union'];
  process: ProcessAt;
  reason?: string | undefined;
  fix?: string | undefined;
  memberNumber?: string | undefined;
  /** The person is told no sooner: it may yet be taken back. */
  notBefore?: Date | undefined;
};

/** Tells the applicant, in the transaction of what happened. One event, one message: the event is named by the state and the version it came with. */
export async function notify(
  tx: Tx,
  moment: NoticeMoment,
  { application, account, union, process, reason, fix, memberNumber, notBefore }: Subject,
): Promise<void> {
  const { rules } = process;
  const template = process.document.notices[moment];
  if (!template) return;
  enqueueNotice(tx, rules, {
    template,
    event: nameEvent(moment, application.id, application.version),
    accountId: account.id,
    email: emailIn(application.data),
    unionId: union.id,
    applicationId: application.id,
    notBefore,
    variables: {
      'application.number': application.number,
      'application.title': application.title,
      'union.name': union.name,
      'member.number': memberNumber ?? (await numberOf(tx, application)),
      reason: reason ?? '',
      fix: fix ?? '',
      date: today(),
      link: `${config.origin}/me/applications`,
      contact: rules.contact?.phone ?? '',
    },
  });
}

async function numberOf(tx: Tx, application: Created<'application'>): Promise<string> {
  return application.memberId ? ((await tx.findOne('member', { id: application.memberId }))?.number ?? '') : '';
}

/** An address given with the case is told before the account's. */
const emailIn = (data: Record<string, unknown> | undefined) => (typeof data?.email === 'string' ? data.email : null);

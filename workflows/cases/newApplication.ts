import type { BoundAccount } from '../../models/boundAccount.ts';
import { hashOf } from '../../models/store/sql/rows.ts';
import type { ProcessAt } from '../processes/processAt.ts';
import { today } from '../today.ts';
import type { Visit } from './applicant.ts';

/** The fields of an application that never change after its first save. */
export function newApplication(account: BoundAccount, { document }: ProcessAt, number: string, visit: Visit) {
  return {
    number,
    process: document.key,
    title: document.title,
    accountId: account.id,
    personHash: hashOf('account', 'documentNumber', account.documentNumber),
    applicantName: account.name,
    reviewWhen: document.review.when,
    channel: visit.channel ?? null,
  };
}

/** 20261121-000042 */
export const applicationNumber = (sequence: string): string =>
  `${today().replaceAll('-', '')}-${sequence.padStart(6, '0')}`;

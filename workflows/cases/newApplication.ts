import type { ProcessAt } from '../processes/processAt.ts';
import { today } from '../today.ts';
import type { Applicant, Visit } from './applicant.ts';

/** The fields of an application that never change after its first save. */
export function newApplication(applicant: Applicant, { document }: ProcessAt, number: string, visit: Visit) {
  return {
    number,
    process: document.key,
    title: document.title,
    accountId: applicant.account.id,
    begunById: applicant.begunById,
    recusedId: applicant.recusedId ?? null,
    subjectKind: applicant.subjectKind,
    subjectId: applicant.subjectId,
    memberId: applicant.subjectKind === 'member' ? applicant.subjectId : null,
    personHash: applicant.personHash,
    applicantName: applicant.name,
    reviewWhen: document.review.when,
    channel: visit.channel ?? null,
  };
}

/** 20261121-000042 */
export const applicationNumber = (sequence: string): string =>
  `${today().replaceAll('-', '')}-${sequence.padStart(6, '0')}`;

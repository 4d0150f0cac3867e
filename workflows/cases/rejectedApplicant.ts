import { Conflict } from '../../errors.ts';
import { isIn } from '../../models/descriptor/states.ts';
import type { Rows } from '../../models/rows.ts';
import { find } from '../../models/store/sql/find.ts';
import { isAppealed } from '../../rules/engine/appealed.ts';
import type { Applicant } from './applicant.ts';
import { isBeingSent } from './isBeingSent.ts';

const mostSeen = 50;

/** Who appeals, and against which rejection. It goes to where that was decided. @throws Conflict where there is none */
export async function rejectedApplicant(applicant: Applicant, process: string): Promise<Applicant> {
  const { account, open } = applicant;
  const rejected = await rejectedLast(account.id, process, open?.subjectId);
  if (!rejected)
    throw new Conflict(
      'nothing-rejected',
      '您没有可以申诉的“不通过”决定：已经重新申请的，或者已经申诉过的，不再受理',
      'You have no rejection to appeal against: what was applied for again or appealed against before is not taken',
    );
  return {
    ...applicant,
    ...{ subjectKind: 'application', subjectId: rejected.id, subject: rejected },
    ...{ unionId: rejected.unionId, recusedId: rejected.decidedById },
  };
}

/**
 * The rejection that one may appeal against: the latest, of what one has not applied for again and of which one is told; each once.
 * @param openAbout of an appeal that is open already
 */
export async function rejectedLast(
  accountId: string,
  appeal: string,
  openAbout?: string,
): Promise<Rows['application'] | undefined> {
  const all = await find('application', { accountId }, { order: '-createdAt', limit: mostSeen });
  const own = all.filter(({ begunById, subjectKind }) => !begunById && !isAppealed(subjectKind));
  if (openAbout) return own.find(({ id }) => id === openAbout);
  const appeals = all.filter(
    (each) => each.process === appeal && (isIn('application', each, 'decided') || isIn('application', each, 'pending')),
  );
  const before = new Set(appeals.map(({ subjectId }) => subjectId));
  const latest = own.filter((each, index) => own.findIndex(({ process }) => process === each.process) === index);
  return latest.find((each) => each.state === 'rejected' && !before.has(each.id) && !isBeingSent(each));
}

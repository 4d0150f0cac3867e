import { Conflict } from '../../errors.ts';
import { statesIn } from '../../models/descriptor/states.ts';
import { find } from '../../models/store/sql/find.ts';
import type { Applicant } from './applicant.ts';
import { sanctionsInForce } from './sanctionsInForce.ts';

/**
 * Who appeals, and against which of the sanctions in force: the one of his open appeal, else one not decided on yet. It goes to the
 * union that imposed it. @throws Conflict where nothing is in force
 */
export async function sanctionedApplicant(applicant: Applicant, process: string): Promise<Applicant> {
  const { personHash, open } = applicant;
  const [inForce, decided] = await Promise.all([
    sanctionsInForce(personHash),
    find('application', { personHash, process, state: statesIn('application', 'decided') }),
  ]);
  const before = new Set(decided.map(({ subjectId }) => subjectId));
  const sanction = open
    ? inForce.find(({ id }) => id === open.subjectId)
    : (inForce.find(({ id }) => !before.has(id)) ?? inForce[0]);
  if (!sanction)
    throw new Conflict(
      'not-sanctioned',
      '您现在没有生效中的限制，不用申诉',
      'Nothing keeps you from anything at present; there is nothing to appeal against',
    );
  return {
    ...applicant,
    ...{ subjectKind: 'sanction', subjectId: sanction.id, subject: sanction },
    ...{ unionId: sanction.unionId, recusedId: sanction.madeById ?? null },
  };
}

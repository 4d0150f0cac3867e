import { NotSignedIn } from '../../errors.ts';
import { statesIn } from '../../models/descriptor/states.ts';
import type { Rows } from '../../models/rows.ts';
import type { Actor } from '../../models/store/gates/actor.ts';
import { findOne } from '../../models/store/sql/find.ts';
import { hashOf } from '../../models/store/sql/rows.ts';
import type { Applicant } from './applicant.ts';

/** Somebody says that a membership is his, whose account he cannot get into: he begins the case, and it is about that member. */
export async function claimant(actor: Actor, process: string, member: Rows['member']): Promise<Applicant> {
  const account = await findOne('account', { id: member.accountId ?? '', state: 'active' });
  if (!account || !actor.accountId) throw new NotSignedIn();
  const personHash = hashOf('member', 'documentNumber', String(member.documentNumber));
  return {
    account,
    begunById: actor.accountId,
    subjectKind: 'member',
    subjectId: member.id,
    subject: member,
    name: member.name,
    personHash,
    unionId: member.unionId,
    open: await findOne('application', { personHash, process, state: statesIn('application', 'unfinished') }),
    door: 'signIn',
  };
}

import type { ReviewCase } from '../../models/store/facts/reviewCases.ts';
import type { Facts } from '../../rules/engine/documentTypes.ts';
import type { ProcessAt } from '../processes/processAt.ts';
import { deriveFacts } from './deriveFacts.ts';

/** The facts of a case that was read with many others: the same names and values as `gatherFacts` gives for one. */
export function gatherBatchFacts(found: ReviewCase, { rules, document, agreement }: ProcessAt): Facts {
  return deriveFacts({
    account: found.account,
    known: found.known,
    data: found.data,
    union: found.data[document.routing.field] ? found.union : null,
    retirementAge: rules.parameters('retirement.age'),
    phoneConfirmed: found.phone !== null,
    agreementCurrent: found.agreementHash === agreement.hash,
    today: rules.day,
  });
}

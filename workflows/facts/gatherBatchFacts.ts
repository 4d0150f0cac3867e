import type { ReviewCase } from '../../models/store/facts/reviewCases.ts';
import type { Facts, ParametersDocument } from '../../rules/engine/documentTypes.ts';
import { deriveFacts } from './deriveFacts.ts';

export type CasePlace = {
  retirementAge: ParametersDocument | undefined;
  agreementHash: string | undefined;
  unionField: string;
};

/** The facts of a case that was read with many others: the same names and values as `gatherFacts` gives for one. */
export function gatherBatchFacts(found: ReviewCase, place: CasePlace, today: string): Facts {
  return deriveFacts({
    account: found.account,
    known: found.known,
    data: found.data,
    union: found.data[place.unionField] ? found.union : null,
    retirementAge: place.retirementAge,
    phoneConfirmed: found.phone !== null,
    agreementCurrent: found.agreementHash === place.agreementHash,
    today,
  });
}

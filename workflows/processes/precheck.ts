import { NotSignedIn } from '../../errors.ts';
import type { Rows } from '../../models/rows.ts';
import { accountAndOpen } from '../../models/store/queries/accountAndOpen.ts';
import type { Verdict } from '../../rules/engine/documentTypes.ts';
import { gatherCase } from '../facts/gatherCase.ts';
import { holdsMembers } from '../unions/holding.ts';
import { explainSanction } from '../verdicts/explainSanction.ts';
import { readIn } from '../verdicts/readIn.ts';
import type { OpenForm } from './openForm.ts';

/** Whether a person meets the conditions as far as is known before he fills anything in, and what he has begun already. */
export async function precheck(
  accountId: string,
  { union, process: { document, rules, precheck: eligibility } }: OpenForm,
): Promise<{ verdict: Verdict | null; open: Rows['application'] | undefined }> {
  const { account, open } = await accountAndOpen(accountId, document.key);
  if (!account) throw new NotSignedIn();
  const { judge, sanction } = await gatherCase({
    decisions: { eligibility },
    account,
    process: document.key,
    application: open,
    data: open?.data ?? {},
    union,
    rules,
    chosen: document.subject === 'person' && holdsMembers(rules, union),
    phoneConfirmed: false,
    agreementCurrent: true,
  });
  const verdict = judge('eligibility');
  return {
    verdict: verdict ? explainSanction(readIn(rules, verdict), sanction, eligibility, rules.language) : null,
    open,
  };
}

import { accountAndOpen } from '../../models/store/queries/accountAndOpen.ts';
import type { Row } from '../../models/store/sql/rows.ts';
import type { Verdict } from '../../rules/engine/documentTypes.ts';
import { gatherCase } from '../facts/gatherCase.ts';
import { tellSanction } from '../verdicts/tellSanction.ts';
import type { OpenForm } from './openForm.ts';

/** Whether a person meets the conditions as far as is known before he fills anything in, and what he has begun already. */
export async function precheck(
  accountId: string,
  { union, process: { document, rules, precheck: eligibility } }: OpenForm,
): Promise<{ verdict: Verdict; open: Row | undefined }> {
  const { account, open } = await accountAndOpen(accountId, document.key);
  const { judge, sanction } = await gatherCase({
    decisions: { eligibility },
    account: account as Row,
    process: document.key,
    application: open,
    data: open?.data ?? {},
    union,
    rules,
    chosen: union.acceptsMembers || union.kind === 'base',
    phoneConfirmed: false,
    agreementCurrent: true,
  });
  return { verdict: tellSanction(judge('eligibility'), sanction), open };
}

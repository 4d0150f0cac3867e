import { Invalid } from '../../errors.ts';
import type { Actor } from '../../models/store/gates/actor.ts';
import { transact } from '../../models/store/writing/transaction.ts';
import type { Verdict } from '../../rules/engine/documentTypes.ts';
import { rulebook } from '../documents/rulebook.ts';
import { explainSanction } from '../verdicts/explainSanction.ts';
import { readIn } from '../verdicts/readIn.ts';
import { recordVerdicts } from '../verdicts/recordVerdicts.ts';
import { spokenIn } from '../verdicts/spokenIn.ts';
import type { Prepared } from './prepareApplication.ts';

/** Keeps the verdict that refuses, and tells every condition that is not met and what to do. @throws Invalid always */
export async function refuseApplication(actor: Actor, prepared: Prepared, verdict: Verdict): Promise<never> {
  const { applicant, union, process, gathered } = prepared;
  await transact(actor, { action: 'refused', documentHash: verdict.version }, async (tx) => {
    recordVerdicts(tx, { applicationId: applicant.open?.id ?? null, unionId: union.id }, [verdict]);
  });
  const explained = explainSanction(verdict, gathered.sanction, process.precheck);
  const inEnglishRules = readIn((await rulebook()).in('en').at(union.path), verdict);
  const english = explainSanction(inEnglishRules, gathered.sanction, process.precheck, 'en');
  const inEnglish = new Map(spokenIn(english).map(({ row, reason, fix }) => [row, sentences([reason, fix], '. ')]));
  throw new Invalid(
    spokenIn(explained).map(({ row, reason, fix }) => ({
      path: row,
      message: sentences([reason, fix], '。'),
      messageEn: inEnglish.get(row) ?? '',
      needed: fix,
    })),
    `暂不符合条件：${verdict.reason ?? ''}`,
    'You do not meet the conditions',
    'not-eligible',
  );
}

const sentences = (said: (string | undefined)[], stop: string) => said.filter(Boolean).join(stop);

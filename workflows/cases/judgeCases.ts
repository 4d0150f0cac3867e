import type { Tx } from '../../models/store/writing/transaction.ts';
import type { CompiledDecision } from '../../rules/engine/compile.ts';
import type { Light, Verdict } from '../../rules/engine/documentTypes.ts';
import type { Made } from '../effect.ts';
import { type CaseQuestion, gatherCases } from '../facts/gatherCases.ts';
import { isWorse, worstLight } from '../verdicts/worstLight.ts';
import type { LoadedCase } from './loadCases.ts';

export type JudgedNow = {
  precheck: Verdict | undefined;
  review: Verdict | undefined;
  verdicts: Verdict[];
  /** What is worth keeping: the review, and eligibility where it had something against the case. */
  kept: Verdict[];
  light: Light | null;
  /** It was better when the person submitted it, or when somebody last looked. */
  flipped: boolean;
};

/** Eligibility and review by the rules in force today, whatever procedure the cases are pinned to. All of one day. */
export async function judgeCases(cases: readonly LoadedCase[], tx?: Tx): Promise<JudgedNow[]> {
  const [first] = cases;
  if (!first) return [];
  const gathered = await gatherCases(cases.map(questionOf), first.found.today, tx);
  return gathered.map(({ judgeToKeep }, index) => {
    const [precheck, review] = [judgeToKeep('precheck'), judgeToKeep('review')];
    const verdicts = [precheck, review].filter((verdict): verdict is Verdict => verdict !== undefined);
    const light = worstLight(verdicts);
    const kept = verdicts.filter((verdict) => verdict === review || verdict.light !== 'green');
    const before = cases[index]?.found.application.light;
    // What was submitted was not refused then, whether or not its conditions show lights.
    const isRefusedNow = !before && precheck?.outcome === 'refuse';
    return { precheck, review, verdicts, kept, light, flipped: isRefusedNow || isWorse(light, before) };
  });
}

export const judgeNow = async (loaded: LoadedCase, tx?: Tx): Promise<JudgedNow> =>
  (await judgeCases([loaded], tx))[0] as JudgedNow;

type Decisions = { precheck: CompiledDecision | undefined; review: CompiledDecision | undefined };

function questionOf({ process, found }: LoadedCase): CaseQuestion<Decisions> {
  const { application, account, union, from, data } = found;
  const { routing } = process.document;
  const isChosen = !routing || Boolean(data[routing.field]);
  return {
    decisions: { precheck: process.precheck, review: process.review },
    rules: process.rules,
    accountId: account.id,
    personHash: application.personHash,
    begunById: application.begunById ?? null,
    process: application.process,
    applicationId: application.id,
    memberId: (application.made as Made | null | undefined)?.member ?? null,
    unionId: union.id,
    // A case keeps no second union where what it is about hangs on the one it is for.
    fromUnionId: from?.id ?? (application.subjectKind === 'person' ? null : union.id),
    addressHash: application.addressHash ?? null,
    origin: {
      deviceHash: application.deviceHash ?? null,
      networkHash: application.networkHash ?? null,
      homeHash: application.homeHash ?? null,
    },
    submittedAt: application.submittedAt ?? null,
    reviewPath: null,
    account,
    data,
    union: isChosen ? union : null,
    phoneConfirmed: account.phone !== null,
    // Only a person agrees for himself.
    agreementCurrent:
      Boolean(application.begunById) || (application.agreementHash ?? null) === (process.agreement?.hash ?? null),
  };
}

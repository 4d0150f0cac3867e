import type { FlippedVerdict } from '../../contract/explanation.ts';
import { find } from '../../models/store/sql/find.ts';
import type { Verdict } from '../../rules/engine/documentTypes.ts';
import type { FactCatalogue } from '../../rules/facts/factDefinition.ts';
import { explainVerdict } from './explainVerdicts.ts';

/** The verdicts of a case that are no longer what they were, each as it was and as it is by the rules of today. */
export async function flippedVerdicts(
  applicationId: string,
  now: readonly Verdict[],
  catalogue: FactCatalogue,
): Promise<FlippedVerdict[]> {
  const judgings = await find('decision', { applicationId }, { order: 'createdAt' });
  const before = new Map<string, { verdict: Verdict; at: string }>();
  for (const { verdicts, createdAt } of judgings)
    for (const verdict of verdicts as Verdict[]) before.set(verdict.decision, { verdict, at: createdAt });
  const at = new Date().toISOString();
  const flipped = await Promise.all(
    now.map(async (verdict) => {
      const earlier = before.get(verdict.decision);
      if (!earlier || (earlier.verdict.outcome === verdict.outcome && earlier.verdict.light === verdict.light))
        return [];
      const [then, today] = await Promise.all([
        explainVerdict(earlier.verdict, earlier.at, catalogue),
        explainVerdict(verdict, at, catalogue),
      ]);
      return then && today ? [{ decision: verdict.decision, title: today.title, before: then, now: today }] : [];
    }),
  );
  return flipped.flat();
}

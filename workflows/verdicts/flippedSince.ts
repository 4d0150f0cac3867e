import type { FlippedVerdict } from '../../contract/explanation.ts';
import { find } from '../../models/store/sql/find.ts';
import type { Light, Verdict } from '../../rules/engine/documentTypes.ts';
import { explainVerdict, type FactsOfPlace } from './explainVerdicts.ts';
import { hasWorsened } from './worstLight.ts';

type Judged = { light: Light | null; verdicts: readonly Verdict[] };

/**
 * The verdicts of a case that are worse than they were, each as it was when it was last judged and as it is by the rules of today:
 * also where another verdict was as bad before, so that the light of the case is the same.
 */
export async function flippedSince(
  applicationId: string,
  { light, verdicts: now }: Judged,
  rules: FactsOfPlace,
): Promise<FlippedVerdict[]> {
  // Nothing is worse than it was where nothing is against the case.
  if (light === null || light === 'green') return [];
  const judgings = await find('decision', { applicationId }, { order: 'createdAt' });
  const before = new Map<string, { verdict: Verdict; at: string }>();
  for (const { verdicts, createdAt } of judgings)
    for (const verdict of verdicts as Verdict[]) before.set(verdict.decision, { verdict, at: createdAt });
  const at = new Date().toISOString();
  const flipped = await Promise.all(
    now.map(async (verdict) => {
      const earlier = before.get(verdict.decision);
      if (!earlier || !hasWorsened(verdict, earlier.verdict)) return [];
      const [then, today] = await Promise.all([
        explainVerdict(earlier.verdict, earlier.at, rules),
        explainVerdict(verdict, at, rules),
      ]);
      return then && today ? [{ decision: verdict.decision, title: today.title, before: then, now: today }] : [];
    }),
  );
  return flipped.flat();
}

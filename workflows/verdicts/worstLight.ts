import type { Light, Verdict } from '../../rules/engine/documentTypes.ts';

const severity: readonly Light[] = ['green', 'amber', 'red'];

/** Higher is worse; no light at all is the least. */
export const severityOf = (light: Light | null | undefined): number => (light ? severity.indexOf(light) : -1);

/** How a verdict weighs: one that refuses and shows no light weighs as a red one, or nobody would see it. */
const weightOf = ({ light, outcome }: Pick<Verdict, 'light' | 'outcome'>): Light | null =>
  light ?? (outcome === 'refuse' ? 'red' : null);

/** The light of a case is that of its most severe verdict: what one decision sends to a person, no other may wave through. */
export function worstLight(verdicts: readonly (Verdict | undefined)[]): Light | null {
  const lights = verdicts.flatMap((verdict) => (verdict && weightOf(verdict)) ?? []);
  return lights.sort((a, b) => severityOf(b) - severityOf(a))[0] ?? null;
}

/** Whether a case is worse off than when it was judged before. A case that was never judged cannot be. */
export const isWorse = (now: Light | null, before: Light | null | undefined): boolean =>
  Boolean(before) && severityOf(now) > severityOf(before);

/** Whether a verdict is worse than the one before it; from what was possible to a refusal it always is. */
export const hasWorsened = (now: Verdict, before: Verdict): boolean =>
  isWorse(weightOf(now), weightOf(before)) || (now.outcome === 'refuse' && before.outcome !== 'refuse');

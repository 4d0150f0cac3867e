import type { Light, Verdict } from '../../rules/engine/documentTypes.ts';

const severity: readonly Light[] = ['green', 'amber', 'red'];

/** The light of a case is that of its most severe verdict: what one decision sends to a person, no other may wave through. */
export function worstLight(verdicts: readonly (Verdict | undefined)[]): Light | null {
  const lights = verdicts.flatMap((verdict) => verdict?.light ?? []);
  return lights.sort((a, b) => severity.indexOf(b) - severity.indexOf(a))[0] ?? null;
}

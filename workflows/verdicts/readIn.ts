import type { Verdict } from '../../rules/engine/documentTypes.ts';
import { withReason } from '../../rules/engine/fillReason.ts';
import type { PlaceRules } from '../documents/placeRules.ts';

/** A verdict in the language of these rules; verdicts are reached, and stored, in Chinese. */
export function readIn(rules: PlaceRules, verdict: Verdict): Verdict {
  if (rules.language === 'zh') return verdict;
  const rows = new Map(rules.document('decision', verdict.decision)?.document.rows.map(({ id, then }) => [id, then]));
  const says = <S extends { row: string | null }>(said: S): S => {
    const { reason, fix } = rows.get(said.row ?? '') ?? {};
    return withReason({ ...said, ...(reason && { reason }), ...(fix && { fix }) }, verdict.facts);
  };
  return { ...says(verdict), ...(verdict.matches && { matches: verdict.matches.map(says) }) };
}

import type { Match, Verdict } from '../../rules/engine/documentTypes.ts';

type Spoken = Pick<Verdict, 'outcome' | 'matches' | 'row' | 'reason' | 'fix'>;

/** What a verdict says in the sense of its outcome: every row that a collecting decision found, or the one that spoke first. */
export function spokenIn({ outcome, matches, row, reason, fix }: Spoken): Match[] {
  if (matches) return matches.filter((match) => match.outcome === outcome);
  return [{ row: row ?? 'otherwise', outcome, ...(reason && { reason }), ...(fix && { fix }) }];
}

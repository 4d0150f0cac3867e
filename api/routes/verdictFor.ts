import type { PersonVerdict } from '../../contract/process.ts';
import type { Verdict } from '../../rules/engine/documentTypes.ts';
import { spokenIn } from '../../workflows/verdicts/spokenIn.ts';

/** What the person may know of the check: the outcome, every reason, and the facts about himself, not those about others. */
export function verdictFor(verdict: Verdict): PersonVerdict {
  const { outcome, reason, fix, light, facts, matches = reason ? spokenIn(verdict) : [] } = verdict;
  return {
    ...{ outcome, reason, fix, light, matches },
    facts: Object.fromEntries(Object.entries(facts).filter(([name]) => !name.startsWith('duplicate.'))),
  };
}

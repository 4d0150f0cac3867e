import type { PersonVerdict } from '../../contract/process.ts';
import type { Verdict } from '../../rules/engine/documentTypes.ts';

/** What the person may know of the check: the outcome, every reason, and the facts about himself, not those about others. */
export const verdictFor = ({ outcome, reason, fix, light, matches = [], facts }: Verdict): PersonVerdict => ({
  ...{ outcome, reason, fix, light, matches },
  facts: Object.fromEntries(Object.entries(facts).filter(([name]) => !name.startsWith('duplicate.'))),
});

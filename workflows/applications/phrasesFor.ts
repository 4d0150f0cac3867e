import type { Explanation } from '../../contract/explanation.ts';
import type { Verdict } from '../../rules/engine/documentTypes.ts';
import type { PlaceRules } from '../documents/placeRules.ts';
import { readIn } from '../verdicts/readIn.ts';
import { spokenIn } from '../verdicts/spokenIn.ts';

/** What a reviewer may pick to tell the person: what the rules have against the case and its way out, then what is usually said. */
export function phrasesFor(process: string, rules: PlaceRules, verdicts: readonly Verdict[]): Explanation['phrases'] {
  const against = verdicts
    .filter(({ light }) => light && light !== 'green')
    .flatMap((verdict) => spokenIn(readIn(rules, verdict)))
    .map(({ reason, fix }) => [reason, fix].filter(Boolean).join(rules.language === 'zh' ? '。' : '. '))
    .filter(Boolean);
  const usual = rules.document('process', process)?.document.review.phrases ?? {};
  return Object.fromEntries(
    (['return', 'reject'] as const).map((verb) => [
      verb,
      [...new Set([...against, ...(usual[verb] ? rules.choices(usual[verb]).map(({ label }) => label) : [])])],
    ]),
  );
}

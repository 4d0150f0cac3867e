// What a process says of itself before it is begun: in the words of its guide, or else what follows from how it is reviewed.

import type { Language } from '../../../../contract/words.ts';
import { applyWords } from '../../../../member-ui/words/apply.ts';
import type { ReviewPolicy } from '../../../../rules/engine/documentTypes.ts';
import { fillIn } from '../../../../rules/engine/placeholders.ts';
import type { ProcessAt } from '../../../../workflows/processes/processAt.ts';

type GuideWords = {
  /** What happens on submitting. */
  begin: string;
  /** What to have ready, line by line. */
  prepare: string[];
  time: string | undefined;
  may: string;
  person: string;
  mayNot: string;
};

export function guideWords({ document, neededGuide: guide }: ProcessAt, language: Language): GuideWords {
  const { parts = {} } = guide.document;
  const words = applyWords[language];
  const variables: Record<string, number> = { dueDays: document.review.dueDays };
  return {
    begin: parts.begin
      ? fillIn(parts.begin, (name) => String(variables[name] ?? ''))
      : reviewSays(document.review, language),
    prepare: (parts.prepare ?? '').split('\n').filter(Boolean),
    time: parts.time,
    may: parts.may ?? words.guide.may,
    person: parts.person ?? words.guide.person,
    mayNot: parts.mayNot ?? words.guide.mayNot,
  };
}

/** Who reviews when, and until when he answers. */
export function reviewSays({ when, dueDays }: ReviewPolicy, language: Language): string {
  const words = applyWords[language].review;
  return when === 'before' ? words.before(dueDays) : words[when];
}

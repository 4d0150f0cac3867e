// Two devices may fill in one draft: a page tells what it was shown, so that what it did not change is not put back.
import { createHash } from 'node:crypto';
import type { Answers } from './readAnswers.ts';

const markOf = (answer: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(answer ?? ''))
    .digest('base64url')
    .slice(0, 8);

/** A mark of what was stored of each field when a page was drawn, as the form carries it along. */
export const seenAnswers = (names: readonly string[], stored: Answers): string =>
  new URLSearchParams(names.map((name) => [name, markOf(stored[name])])).toString();

/** What was changed on the page that posts, and for the rest what is stored: it may have come from another device since. */
export function mergeAnswers(posted: Answers, stored: Answers, seen: unknown): Answers {
  if (typeof seen !== 'string' || seen === '') return posted;
  const merged: Answers = { ...stored, ...posted };
  for (const [name, mark] of new URLSearchParams(seen)) {
    const answer = markOf(posted[name]) === mark ? stored[name] : posted[name];
    if (answer === undefined) delete merged[name];
    else merged[name] = answer;
  }
  return merged;
}

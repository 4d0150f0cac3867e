import type { Rulebook } from '../documents/rulebook.ts';

/**
 * Reasons that are nobody's own words: phrases that reviewers pick, and what rules give, each in both languages. Only these are
 * counted one by one and stand in addresses: what a reviewer writes himself may name a person.
 */
export function knownReasons(book: Rulebook): string[] {
  const phraseKeys = new Set(
    book.published('process').flatMap(({ body }) => Object.values(body.review.phrases ?? {}) as string[]),
  );
  const said = (['zh', 'en'] as const).flatMap((language) => [
    ...book
      .published('choices', language)
      .filter(({ key }) => phraseKeys.has(key))
      .flatMap(({ body }) => body.items.map(({ label }) => label)),
    ...book
      .published('decision', language)
      .flatMap(({ body }) => body.rows)
      .flatMap(({ then: { reason, fix } }) =>
        reason ? [reason, ...(fix ? [`${reason}${language === 'zh' ? '。' : '. '}${fix}`] : [])] : [],
      ),
  ]);
  return [...new Set(said)];
}

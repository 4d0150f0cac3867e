import type { Language, Title } from '../../contract/words.ts';
import type { Rulebook } from '../documents/rulebook.ts';

/**
 * Reasons that are nobody's own words: phrases that reviewers pick, and what rules give, by the text of either language. Only
 * these are counted one by one and stand in addresses: what a reviewer writes himself may name a person.
 */
export function knownReasons(book: Rulebook): Map<string, Title> {
  const phraseKeys = new Set(
    book.published('process').flatMap(({ body }) => Object.values(body.review.phrases ?? {}) as string[]),
  );
  const [zh, en] = [saidIn(book, 'zh', phraseKeys), saidIn(book, 'en', phraseKeys)];
  const titles = zh.map((text, index): Title => ({ zh: text, en: en[index] ?? text }));
  return new Map(titles.flatMap((title) => [[title.zh, title] as const, [title.en, title] as const]));
}

/** The same reasons in the same order, whatever the language. */
const saidIn = (book: Rulebook, language: Language, phraseKeys: ReadonlySet<string>): string[] => [
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
];

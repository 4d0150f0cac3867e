import type { Rulebook } from '../documents/rulebook.ts';

/** The version of the decision by which a round judges, where all processes that are reviewed afterwards have the same. */
export function reviewingRules(book: Rulebook, path: string): string | null {
  const rules = book.at(path);
  const keys = new Set(book.published('process').map(({ key }) => key));
  const checks = [...keys].flatMap((key) => {
    const review = rules.document('process', key)?.document.review;
    return review?.when === 'after' && review.check ? [rules.document('decision', review.check)?.hash ?? ''] : [];
  });
  const [only, ...others] = [...new Set(checks)];
  return others.length ? null : (only ?? null);
}

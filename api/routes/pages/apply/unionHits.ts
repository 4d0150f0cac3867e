import type { UnionHit } from '../../../../contract/formView.ts';
import type { UnionAnswer } from '../../../../contract/place.ts';
import type { Language } from '../../../../contract/words.ts';
import { AppError } from '../../../../errors.ts';
import { belowValue, chosenValue, hitName, readBelow } from '../../../../member-ui/chosenUnion.ts';
import { fieldWords } from '../../../../member-ui/words/fields.ts';
import { unionsOfIndustry } from '../../../../workflows/unions/industries.ts';
import { searchUnions } from '../../../../workflows/unions/searchUnions.ts';
import { unionsBelow } from '../../../../workflows/unions/unionsBelow.ts';

export type Area = { division?: string; industry?: string };

/** What the search finds, as the pages show it; a query too short finds nothing. */
export async function unionHits(
  q: string,
  language: Language,
  { division, industry }: Area = {},
): Promise<{ hits: UnionHit[]; more: boolean }> {
  try {
    const { items, more } = await searchUnions({ q, divisionId: division, industryId: industry, language });
    return { hits: items.map(hitOf), more };
  } catch (error) {
    if (error instanceof AppError && error.status === 400) return { hits: [], more: false };
    throw error;
  }
}

/** What one can choose without searching, once the industry is known. */
export async function hitsOfIndustry(
  industry: string,
  language: Language,
): Promise<{ hits: UnionHit[]; says: string } | undefined> {
  const { items, more } = await unionsOfIndustry(industry);
  if (items.length === 0) return undefined;
  return {
    hits: items.map(hitOf),
    says: fieldWords[language].pickUnit(Boolean(more)),
  };
}

/** Those below a union, from the first or after one that was seen; nothing where there is no such union. */
export async function hitsBelow(
  value: string,
): Promise<{ hits: UnionHit[]; above: string; next?: string | undefined } | undefined> {
  try {
    const { union, after } = readBelow(value);
    const { items, above, next } = await unionsBelow(union, after);
    return { hits: items.map(hitOf), above: above?.name ?? '', next: next && belowValue(union, next) };
  } catch (error) {
    if (error instanceof AppError && error.status === 404) return undefined;
    throw error;
  }
}

const hitOf = (answer: UnionAnswer): UnionHit => ({
  value: chosenValue(answer),
  name: hitName(answer),
  where: answer.where,
  selectable: answer.acceptsMembers,
  below: answer.leads && answer.id ? belowValue(answer.id) : undefined,
  advice: answer.advice,
});

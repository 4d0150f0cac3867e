import type { Faq } from '../../contract/pageView.ts';
import type { FaqDocument } from '../../rules/engine/documentTypes.ts';
import type { PlaceRules } from './placeRules.ts';
import type { Rulebook } from './rulebook.ts';

type Item = FaqDocument['items'][number];
export type PlacedFaq = Faq & Pick<Item, 'fields' | 'rows'>;

/** The questions and answers in force at a place, those of its own before those of the whole country. */
export function faqsAt(book: Rulebook, rules: PlaceRules): PlacedFaq[] {
  const keys = new Set(book.published('faq').map(({ key }) => key));
  const found = [...keys].flatMap((key) => rules.document('faq', key)?.document ?? []);
  return found.flatMap(({ key, items }) =>
    items.map(({ id, topic, question, answer, fields, rows }) => ({
      ...{ id: `${key}/${id}`, topic, question, answer },
      ...(fields && { fields }),
      ...(rows && { rows }),
    })),
  );
}

/** Those that stand at a field of a form. */
export const faqsAtField = (faqs: readonly PlacedFaq[], form: string, name: string): Faq[] =>
  faqs.filter(({ fields }) => fields?.some((bound) => bound.form === form && bound.field === name)).map(withoutPlace);

/** Those about what a row of a decision says. */
export const faqsOnRow = (faqs: readonly PlacedFaq[], decision: string, row: string): Faq[] =>
  faqs.filter(({ rows }) => rows?.some((bound) => bound.decision === decision && bound.row === row)).map(withoutPlace);

const withoutPlace = ({ id, topic, question, answer }: PlacedFaq): Faq => ({ id, topic, question, answer });

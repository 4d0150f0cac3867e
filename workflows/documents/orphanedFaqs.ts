import type { Finding } from '../../contract/finding.ts';
import { warning } from '../../rules/engine/finding.ts';
import type { WrittenDocument } from '../../rules/engine/words.ts';
import { faqsAt, type PlacedFaq } from './faqsAt.ts';
import type { PlaceRules } from './placeRules.ts';
import type { Rulebook } from './rulebook.ts';

/** Questions in force there that stood at a field or on a row which a new version leaves out: they would be shown there no more. */
export function orphanedFaqs(body: WrittenDocument, rules: PlaceRules, book: Rulebook): Finding[] {
  const { kind, key } = body;
  if (kind !== 'form' && kind !== 'decision') return [];
  const present = rules.document(kind, key)?.document;
  if (!present) return [];
  const left = new Set(partsOf(present));
  for (const part of partsOf(body)) left.delete(part);
  if (!left.size) return [];
  return faqsAt(book, rules).flatMap((faq) =>
    boundParts(faq, kind, key)
      .filter((part) => left.has(part))
      .map((part) =>
        warning(
          'question-orphaned',
          kind === 'form' ? '/fields' : '/rows',
          `常见问题“${faq.question}”原来显示在“${part}”处，这一版没有它，不再显示在那里`,
          `The question "${faq.question}" was shown at "${part}", which this version leaves out`,
          { seen: part },
        ),
      ),
  );
}

const partsOf = (document: object): string[] => {
  const { fields = [], rows = [] } = document as { fields?: { name: string }[]; rows?: { id: string }[] };
  return [...fields.map(({ name }) => name), ...rows.map(({ id }) => id)];
};

const boundParts = ({ fields = [], rows = [] }: PlacedFaq, kind: 'form' | 'decision', key: string): string[] =>
  kind === 'form'
    ? fields.filter(({ form }) => form === key).map(({ field }) => field)
    : rows.filter(({ decision }) => decision === key).map(({ row }) => row);

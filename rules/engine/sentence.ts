import type { Bilingual } from '../../errors.ts';
import type { FactCatalogue } from '../facts/factDefinition.ts';
import type { DecisionDocument, DecisionRow, FactValue, Then, UnaryTest } from './documentTypes.ts';
import { nameReason } from './fillReason.ts';
import type { Wording } from './neededText.ts';
import { neededText, valueText } from './neededText.ts';
import { testWords } from './testWords.ts';

/** Titles of the usual outcomes; a document may name others. */
export const outcomeTitles: Readonly<Record<string, Bilingual>> = {
  accept: { zh: '可以申请', en: 'May apply' },
  refuse: { zh: '不予受理', en: 'Refused' },
  inbox: { zh: '转人工审核', en: 'For a reviewer' },
  approve: { zh: '审核通过', en: 'Approved' },
  reject: { zh: '审核不通过', en: 'Rejected' },
};

/** How values of a fact are read: its unit and the labels of its codes. */
export function factWording(fact: string, catalogue: FactCatalogue): Wording {
  const { unit, values } = catalogue.get(fact) ?? {};
  const { language } = catalogue;
  const label = (value: FactValue): string | undefined =>
    typeof value === 'string' && values && Object.hasOwn(values, value) ? values[value] : undefined;
  return { language, ...(unit && { unit }), label };
}

/** One cell: "年龄<16岁". */
export function cellSentence(fact: string, test: UnaryTest, catalogue: FactCatalogue): string {
  const { cell } = testWords[catalogue.language];
  return cell(catalogue.get(fact)?.title ?? fact, neededText(test, factWording(fact, catalogue)));
}

/** What was seen, as people read it. */
export function seenText(fact: string, seen: FactValue, catalogue: FactCatalogue): string {
  return seen === null ? testWords[catalogue.language].unknown : valueText(seen, factWording(fact, catalogue));
}

function thenSentence({ outcome, reason, fix }: Then, catalogue: FactCatalogue, document?: DecisionDocument): string {
  const { language } = catalogue;
  const label = document?.outcomes?.find(({ key }) => key === outcome)?.label;
  return testWords[language].outcome(
    label ?? outcomeTitles[outcome]?.[language] ?? outcome,
    reason && nameReason(reason, catalogue),
    fix,
  );
}

function rowSentence({ when, then }: DecisionRow, catalogue: FactCatalogue, document?: DecisionDocument): string {
  const cells = Object.entries(when.properties ?? {}).map(([fact, test]) => cellSentence(fact, test, catalogue));
  const words = testWords[catalogue.language];
  return words.row(words.when(cells), thenSentence(then, catalogue, document));
}

/** A row or a whole decision, in the language of the catalogue. */
export function sentence(subject: DecisionRow | DecisionDocument, catalogue: FactCatalogue): string {
  if (!('kind' in subject)) return rowSentence(subject, catalogue);
  const lines = subject.rows.map((row) => rowSentence(row, catalogue, subject));
  const { row, otherwise, always } = testWords[catalogue.language];
  const rest = thenSentence(subject.otherwise, catalogue, subject);
  return [...lines, row(lines.length > 0 ? otherwise : always, rest)].join('\n');
}

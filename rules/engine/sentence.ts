import type { Bilingual } from '../../errors.ts';
import type { FactCatalogue } from '../facts/factDefinition.ts';
import type { DecisionDocument, DecisionRow, FactValue, Then, UnaryTest } from './documentTypes.ts';
import type { Wording } from './neededText.ts';
import { neededText, valueText } from './neededText.ts';

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
  const label = (value: FactValue): string | undefined =>
    typeof value === 'string' && values && Object.hasOwn(values, value) ? values[value] : undefined;
  return { ...(unit && { unit }), label };
}

/** One cell: "年龄<16岁". */
export function cellSentence(fact: string, test: UnaryTest, catalogue: FactCatalogue): string {
  return `${catalogue.get(fact)?.title ?? fact}${neededText(test, factWording(fact, catalogue))}`;
}

/** What was seen, as people read it. */
export function seenText(fact: string, seen: FactValue, catalogue: FactCatalogue): string {
  return seen === null ? '未知' : valueText(seen, factWording(fact, catalogue));
}

function thenSentence({ outcome, reason, fix }: Then, document?: DecisionDocument): string {
  const label = document?.outcomes?.find(({ key }) => key === outcome)?.label ?? outcomeTitles[outcome]?.zh ?? outcome;
  return `${label}${reason ? `：${reason}` : ''}。${fix ? `办法：${fix}。` : ''}`;
}

function rowSentence({ when, then }: DecisionRow, catalogue: FactCatalogue, document?: DecisionDocument): string {
  const cells = Object.entries(when.properties ?? {}).map(([fact, test]) => cellSentence(fact, test, catalogue));
  return `${cells.length > 0 ? `当${cells.join('，且')}时` : '任何情况下'}，${thenSentence(then, document)}`;
}

/** A row or a whole decision in Chinese. */
export function sentence(subject: DecisionRow | DecisionDocument, catalogue: FactCatalogue): string {
  if (!('kind' in subject)) return rowSentence(subject, catalogue);
  const lines = subject.rows.map((row) => rowSentence(row, catalogue, subject));
  const rest = `${lines.length > 0 ? '其他情况' : '任何情况下'}，${thenSentence(subject.otherwise, subject)}`;
  return [...lines, rest].join('\n');
}

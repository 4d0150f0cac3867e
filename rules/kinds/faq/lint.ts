import type { Finding } from '../../../contract/finding.ts';
import { closest } from '../../engine/closest.ts';
import type { CheckContext, DecisionDocument, FaqDocument, FormDocument } from '../../engine/documentTypes.ts';
import { finding } from '../../engine/finding.ts';
import { checkReference } from '../../engine/reference.ts';
import { fieldIn } from '../process/fieldIn.ts';

type Item = FaqDocument['items'][number];

/** A question that is shown at a field or on a refusal must find it there. */
export function lint({ items }: FaqDocument, context: CheckContext): Finding[] {
  return items.flatMap((item, index) => [
    ...lintTwin(items, index),
    ...lintWords(item, `/items/${index}`),
    ...(item.fields ?? []).flatMap((bound, at) => lintField(bound, `/items/${index}/fields/${at}`, context)),
    ...(item.rows ?? []).flatMap((bound, at) => lintRow(bound, `/items/${index}/rows/${at}`, context)),
  ]);
}

function lintTwin(items: readonly Item[], index: number): Finding[] {
  const id = items[index]?.id;
  if (items.findIndex((item) => item.id === id) === index) return [];
  const path = `/items/${index}/id`;
  return [finding('duplicate-id', path, `“${id}”出现两次`, `"${id}" is listed twice`, { seen: id })];
}

const lintWords = ({ question, answer }: Item, path: string): Finding[] =>
  Object.entries({ question, answer })
    .filter(([, text]) => text.trim() === '')
    .map(([name]) =>
      finding('empty-text', `${path}/${name}`, '问题和答案都要写', 'A question and its answer are needed'),
    );

function lintField(
  { form, field }: NonNullable<Item['fields']>[number],
  path: string,
  context: CheckContext,
): Finding[] {
  const found = context.find?.('form', form) as FormDocument | undefined;
  return found ? fieldIn(found, field, `${path}/field`) : checkReference('form', form, `${path}/form`, context);
}

function lintRow({ decision, row }: NonNullable<Item['rows']>[number], path: string, context: CheckContext): Finding[] {
  const found = context.find?.('decision', decision) as DecisionDocument | undefined;
  if (!found) return checkReference('decision', decision, `${path}/decision`, context);
  const rows = found.rows.map(({ id }) => id);
  if (rows.includes(row)) return [];
  return [
    finding(
      'unknown-row',
      `${path}/row`,
      `判定“${decision}”里没有“${row}”这一行`,
      `"${decision}" has no row "${row}"`,
      {
        seen: row,
        needed: rows,
        didYouMean: closest(row, rows),
      },
    ),
  ];
}

// The audit as a list for office programs: what a reader of it would see page by page.
import { dayIn } from '../../civilDay.ts';
import { config } from '../../config.ts';
import type { Language } from '../../contract/words.ts';
import { getResource } from '../../models/descriptor/registry.ts';
import type { PersonActor } from '../../models/store/gates/actor.ts';
import { labelled } from '../../models/store/gates/labels.ts';
import { list } from '../../models/store/gates/read.ts';
import { findOne } from '../../models/store/sql/find.ts';
import { transact } from '../../models/store/writing/transaction.ts';
import { byteOrderMark, csvLine } from '../csv.ts';
import { rulebook } from '../documents/rulebook.ts';
import { localTime } from '../localTime.ts';
import { fieldChoices } from '../meta/fieldChoices.ts';

const portion = 1_000;
/** What an office program still opens; beyond it one narrows the period. */
export const mostExported = 50_000;

/** @yields the head, then portions of lines. That it was taken out is itself audited. @throws Forbidden */
export async function* exportAudit(
  actor: PersonActor,
  filter: unknown,
  language: Language,
): AsyncGenerator<string, void, undefined> {
  const audit = getResource('audit');
  const page = (from: number) => list(actor, audit, { filter, range: [from, from + portion - 1] });
  let { rows } = await page(0);
  await transact(actor, { action: 'exportAudit' }, async (tx) =>
    tx.auditOnly('account', (await findOne('account', { id: actor.accountId }))!, {}),
  );
  const { columns } = audit.list;
  const book = await rulebook();
  const words = new Map(
    columns.map((name) => {
      const choices = fieldChoices(audit.fields[name]!, book, actor.powers[0]?.path ?? '/') ?? [];
      return [name, new Map(choices.map((choice) => [choice.value, choice[language]]))];
    }),
  );
  yield byteOrderMark + csvLine(columns.map((name) => audit.fields[name]?.title[language]));
  for (let from = 0; rows.length > 0 && from < mostExported; from += portion) {
    const named = await labelled(audit, rows);
    const cellOf = (row: (typeof named)[number], name: string) => {
      const value = row[name];
      if (value === null || value === undefined) return '';
      if (name === 'createdAt') return momentOf(new Date(String(value)));
      return row._labels[name] ?? words.get(name)?.get(String(value)) ?? String(value);
    };
    yield named.map((row) => csvLine(columns.map((name) => cellOf(row, name)))).join('');
    rows = rows.length < portion ? [] : (await page(from + portion)).rows;
  }
}

const dayOf = dayIn(config.timezone);

const momentOf = (moment: Date): string => `${dayOf(moment)} ${localTime(config.timezone, moment)}`;

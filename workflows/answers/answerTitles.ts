// The form behind stored answers: what each is called and what its codes mean, for a case or membership as it is and as it was.
import type { AnswerTitle } from '../../contract/answerTitle.ts';
import type { Actor } from '../../models/store/gates/actor.ts';
import { history } from '../../models/store/gates/history.ts';
import { findOne } from '../../models/store/sql/find.ts';
import { readRecord } from '../audit/readRecord.ts';
import { rulebook } from '../documents/rulebook.ts';
import { answerInWords } from './answerInWords.ts';
import { fieldsNamed, formsBehind } from './formsBehind.ts';

/** Where the answers stand, and where only remarks on them do. */
const columns = {
  application: { answers: ['data', 'reviewData'], remarks: ['fieldNotes'] },
  member: { answers: ['details'], remarks: [] },
} as const;

/** @throws as reading the record does: whoever may not see the answers gets no words for them either. */
export async function answerTitles(actor: Actor, name: keyof typeof columns, id: string): Promise<AnswerTitle[]> {
  const row = await readRecord(actor, name, id);
  const versions = [row, ...(await history(actor, name, id)).flatMap(({ before, after }) => [before, after])];
  const { answers: answering, remarks: remarking } = columns[name];
  const mapsIn = (kept: readonly string[]) => versions.flatMap((each) => kept.map((column) => mapIn(each, column)));
  const answers = mapsIn(answering);
  const named = new Set([...answers, ...mapsIn(remarking)].flatMap((each) => Object.keys(each)));
  const { path } = (await findOne('union', { id: row.unionId }))!;
  const book = await rulebook();
  const rules = book.at(path);
  const forms = await formsBehind(name, id, book, rules);
  return Promise.all(
    fieldsNamed(named, forms).map(async (field) => {
      const given = answers.map((each) => each[field.name]).filter((value) => value !== undefined && value !== null);
      const values = new Map(given.map((value) => [keyOf(value), value]));
      const words = [...values].map(async ([key, value]) => [key, await answerInWords(field, value, rules)]);
      return {
        name: field.name,
        title: field.title,
        words: Object.fromEntries(await Promise.all(words)),
        choices: field.choices
          ? Object.fromEntries(rules.choices(field.choices).map(({ code, label }) => [code, label]))
          : undefined,
      };
    }),
  );
}

function mapIn(values: unknown, column: string): Record<string, unknown> {
  const found = (values as Record<string, unknown> | null)?.[column];
  return typeof found === 'object' && found !== null ? (found as Record<string, unknown>) : {};
}

/** An answer as the name of its words. */
const keyOf = (value: unknown) => (typeof value === 'object' ? JSON.stringify(value) : String(value));

// The form behind stored answers: what each is called and what its codes mean, for a case or membership as it is and as it was.
import type { AnswerTitle } from '../../contract/answerTitle.ts';
import type { Actor } from '../../models/store/gates/actor.ts';
import { history } from '../../models/store/gates/history.ts';
import { findOne } from '../../models/store/sql/find.ts';
import { readRecord } from '../audit/readRecord.ts';
import { rulebook } from '../documents/rulebook.ts';
import { answerInWords } from './answerInWords.ts';
import { formOfCase } from './formOfCase.ts';

/** Where the answers stand, and where only remarks on them do. */
const columns = { application: ['data', 'fieldNotes'], member: ['details'] } as const;
/** Memberships that came without a case were filled in as for joining. */
const joining = { process: 'join' };

/** @throws as reading the record does: whoever may not see the answers gets no words for them either. */
export async function answerTitles(actor: Actor, name: keyof typeof columns, id: string): Promise<AnswerTitle[]> {
  const row = await readRecord(actor, name, id);
  const versions = [row, ...(await history(actor, name, id)).flatMap(({ before, after }) => [before, after])];
  const [answers = [], remarks = []] = columns[name].map((column) => versions.map((each) => mapIn(each, column)));
  const named = new Set([...answers, ...remarks].flatMap((each) => Object.keys(each)));
  const { path } = (await findOne('union', { id: row.unionId }))!;
  const rules = (await rulebook()).at(path);
  const behind = await findOne('application', name === 'member' ? { memberId: id } : { id }, { order: '-createdAt' });
  const form = await formOfCase(behind ?? joining, rules);
  return Promise.all(
    (form?.fields ?? [])
      .filter((field) => named.has(field.name))
      .map(async (field) => {
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

import { compileDecision } from '../../../rules/engine/compile.ts';
import { evaluate } from '../../../rules/engine/evaluate.ts';
import { hashDocument } from '../../../rules/engine/hash.ts';
import { replay } from '../../../rules/engine/replay.ts';
import { inLanguage, withChinese } from '../../../rules/engine/words.ts';
import { factCatalogue } from '../../../rules/facts/catalogue.ts';
import { packDocument } from '../../support/packDocument.ts';

const written = {
  kind: 'form' as const,
  key: 'visit.form',
  title: { zh: '预约', en: 'Visit' },
  fields: [
    { name: 'on', title: { zh: '日期', en: 'Day' }, widget: 'date' },
    { name: 'why', title: { zh: '原因' }, hint: '一句话', widget: 'text' },
  ],
};

test('a document is read in one language, and in Chinese where there is no English', () => {
  expect(inLanguage(written, 'en')).toMatchObject({
    title: 'Visit',
    fields: [{ title: 'Day' }, { title: '原因', hint: '一句话' }],
  });
  expect(inLanguage(written).fields.map(({ title }) => title)).toEqual(['日期', '原因']);
});

test('it is read once, and a document in Chinese alone is itself', () => {
  expect(inLanguage(written, 'en')).toBe(inLanguage(written, 'en'));
  const chinese = packDocument('jiangsu', 'process', 'join');
  expect(inLanguage(chinese, 'en')).toBe(chinese);
});

test('a decision speaks Chinese and is known by the hash of what is written; its verdicts replay', () => {
  const chinese = packDocument('base', 'decision', 'join.eligibility');
  const rows = chinese.rows.map(({ then, ...row }) => ({
    ...row,
    // biome-ignore lint/suspicious/noThenProperty: a row of a decision has one
    then: { ...then, ...(then.reason !== undefined && { reason: { zh: then.reason, en: `In English: ${row.id}` } }) },
  }));
  const bilingual = { ...chinese, title: { zh: chinese.title, en: 'Who may join' }, rows };
  const facts = { 'applicant.age': 15 };
  const verdict = evaluate(compileDecision(bilingual, factCatalogue), facts, { trace: true });
  expect(verdict.version).toBe(hashDocument(bilingual));
  expect({ ...verdict, version: '' }).toEqual({
    ...evaluate(compileDecision(chinese, factCatalogue), facts, { trace: true }),
    version: '',
  });
  expect(replay(structuredClone(verdict), bilingual, factCatalogue)).toEqual(verdict);
});

test('another Chinese title leaves the English one', () => {
  expect(withChinese({ zh: '预约', en: 'Visit' }, '来访')).toEqual({ zh: '来访', en: 'Visit' });
  expect(withChinese('预约', '来访')).toBe('来访');
});

// biome-ignore-all lint/suspicious/noThenProperty: rows of a decision have one
import type { DecisionDocument, UnaryTest } from '../../../rules/engine/documentTypes.ts';
import { cellSentence, sentence } from '../../../rules/engine/sentence.ts';
import { factCatalogue, withChoices } from '../../../rules/facts/catalogue.ts';
import { packDocument } from '../../support/packDocument.ts';

const golden: [string, UnaryTest, string][] = [
  ['membership.state', { const: 'active' }, '会籍状态是“在册”'],
  ['identity.bound', { const: false }, '已实名认证为否'],
  ['applicant.age', { const: 16 }, '年龄=16岁'],
  ['sanction.until', { const: null }, '限制截止日期为空'],
  ['document.type', { enum: ['passport', 'permanentResidence'] }, '证件类型是“护照”、“外国人永久居留身份证”之一'],
  ['applicant.age', { minimum: 16 }, '年龄≥16岁'],
  ['applicant.age', { exclusiveMinimum: 16 }, '年龄>16岁'],
  ['applicant.age', { maximum: 60 }, '年龄≤60岁'],
  ['applicant.age', { exclusiveMaximum: 16 }, '年龄<16岁'],
  ['applicant.age', { minimum: 16, maximum: 60 }, '年龄≥16岁且≤60岁'],
  ['membership.endedReason', { minLength: 2 }, '会籍终止原因至少2个字'],
  ['membership.endedReason', { maxLength: 9 }, '会籍终止原因最多9个字'],
  ['membership.endedReason', { format: 'mobile' }, '会籍终止原因是有效的手机号码'],
  ['today', { notBefore: '2026-01-01' }, '当天日期不早于2026-01-01'],
  ['today', { notAfter: '2026-12-31' }, '当天日期不晚于2026-12-31'],
  ['document.daysLeft', { type: 'null' }, '证件剩余有效天数为空'],
  ['document.daysLeft', { type: 'number' }, '证件剩余有效天数有值'],
  ['document.type', { not: { const: 'resident' } }, '证件类型不是“居民身份证”'],
  ['applicant.age', { not: { minimum: 16 } }, '年龄不满足（≥16岁）'],
  ['applicant.age', { anyOf: [{ maximum: 15 }, { minimum: 60 }] }, '年龄≤15岁或≥60岁'],
];

test.each(golden)('%s %j reads well', (fact, test, text) => {
  expect(cellSentence(fact, test, factCatalogue)).toBe(text);
});

test('a row reads as one sentence', () => {
  const eligibility = packDocument('base', 'decision', 'join.eligibility');
  const lines = sentence(eligibility, factCatalogue).split('\n');
  expect(lines[1]).toBe(
    '当年龄<16岁时，暂不能入会：未满16周岁（劳动法第十五条：禁止用人单位招用未满16周岁的未成年人）。办法：年满16周岁后再申请。',
  );
  expect(lines[9]).toBe(
    '当所选工会类别是“基层以上工会”，且所选工会可直接接收会员为否时，暂不能入会：所选工会是基层以上工会，不直接接收会员。办法：请选择它下面的基层工会，或单位所在地的基层工会联合会。',
  );
  expect(lines.at(-1)).toBe('其他情况，可以入会。');
  expect(sentence(eligibility.rows[1]!, factCatalogue)).toMatch(/^当年龄<16岁时，不予受理：/);
});

test('codes are read by the labels of their choices', () => {
  const row: DecisionDocument['rows'][number] = {
    id: 'a',
    when: { properties: { 'application.occupation': { enum: ['courier', 'x'] } }, required: [] },
    then: { outcome: 'accept' },
  };
  const catalogue = withChoices(factCatalogue, () => [{ code: 'courier', label: '快递员' }]);
  expect(sentence(row, catalogue)).toBe('当职业是“快递员”、“x”之一时，可以申请。');
});

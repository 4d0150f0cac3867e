// What is in force at a place on a day: the nearest version above it, its dated values, its options on offer. No database is asked.
import { expect, it } from '@jest/globals';
import type { Words, WrittenDocument } from '../../../rules/engine/words.ts';
import { Rulebook } from '../../../workflows/documents/rulebook.ts';

const day = '2026-11-25';
let versions = 0;

const installed = (path: string, body: WrittenDocument, validFrom = '2020-01-01', validTo: string | null = null) => {
  versions += 1;
  const { kind, key } = body;
  const place = { id: `d${versions}`, unionId: path, path, version: versions, hash: `hash ${versions}`, kept: true };
  return { ...place, kind, key, body, validFrom, validTo };
};
const text = (body: Words): WrittenDocument => ({ kind: 'text', key: 'join.guide', title: '指南', body });
const ages = (values: [from: string, validDays: number][]): WrittenDocument => ({
  kind: 'parameters',
  key: 'joinQr',
  title: '二维码',
  values: values.map(([from, validDays]) => ({ from, value: { validDays }, source: '测试' })),
});

const book = new Rulebook([
  installed('/1/', text('全国')),
  installed('/1/2/', text('本省')),
  installed('/1/2/', text('明年'), '2027-01-01'),
  installed('/1/2/3/', text('往年'), '2020-01-01', '2021-01-01'),
  installed('/1/', ages([['2026-01-01', 365]])),
  installed('/1/2/', ages([['2030-01-01', 10]])),
  installed('/1/', {
    kind: 'choices',
    key: 'education',
    title: '学历',
    items: [
      { code: '1', label: '本科' },
      { code: '2', label: '中专', to: '2026-01-01' },
    ],
  }),
]);
const guideAt = (path: string, when: Date | string = day) =>
  book.at(path, when).document('text', 'join.guide')?.document.body;

it('the nearest union above that has a version valid that day', () => {
  expect(['/1/', '/1/9/', '/1/2/', '/1/2/3/', '/1/2/3/4/'].map((path) => guideAt(path))).toEqual([
    '全国',
    '全国',
    '本省',
    '本省',
    '本省',
  ]);
  expect(guideAt('/1/2/3/', '2020-06-01')).toBe('往年');
  expect(guideAt('/1/2/3/', '2027-01-01')).toBe('明年');
  expect(guideAt('/9/')).toBeUndefined();
});

it('a moment is the civil day it lies in', () => {
  expect(guideAt('/1/2/', new Date('2026-12-31T15:59:59Z'))).toBe('本省');
  expect(guideAt('/1/2/', new Date('2026-12-31T16:00:00Z'))).toBe('明年');
});

it('what is needed and missing is named, with its kind', () => {
  expect(() => book.at('/1/').needed('notice', 'join.approved')).toThrow(
    expect.objectContaining({
      status: 503,
      code: 'document-missing',
      message: expect.stringContaining('join.approved'),
    }),
  );
});

it('the dated value of parameters, and a sentence where none has begun', () => {
  expect(book.at('/1/', day).parameters('joinQr')).toEqual({ validDays: 365 });
  expect(book.at('/1/2/', day).parameters('joinQr')).toBeUndefined();
  expect(() => book.at('/1/2/', day).neededParameters('joinQr')).toThrow(
    expect.objectContaining({ status: 503, code: 'no-parameters' }),
  );
  expect(book.at('/1/2/', '2030-01-01').neededParameters('joinQr')).toEqual({ validDays: 10 });
});

it('the options on offer that day', () => {
  const codes = (when: string) =>
    book
      .at('/1/2/', when)
      .choices('education')
      .map(({ code }) => code);
  expect(codes(day)).toEqual(['1']);
  expect(codes('2025-12-31')).toEqual(['1', '2']);
  expect(book.at('/1/2/', day).neededChoices('education')).toEqual([{ code: '1', label: '本科' }]);
  expect(book.at('/1/').choices('nothing')).toEqual([]);
  expect(() => book.at('/1/').neededChoices('nothing')).toThrow(expect.objectContaining({ status: 503 }));
});

it('a document in the language it is asked for in, under the one hash', () => {
  const bilingual = new Rulebook([installed('/1/', text({ zh: '指南', en: 'The guide' }))]);
  const [chinese, english] = (['zh', 'en'] as const).map((language) =>
    bilingual.at('/1/', day, language).needed('text', 'join.guide'),
  );
  expect([chinese?.document.body, english?.document.body]).toEqual(['指南', 'The guide']);
  expect(english?.hash).toBe(chinese?.hash);
});

// Whether the line for all is answered: by its hours, on the working days of the place.
import { expect, it } from '@jest/globals';
import type { WrittenDocument } from '../../../rules/engine/words.ts';
import { Rulebook } from '../../../workflows/documents/rulebook.ts';
import { contactOf } from '../../../workflows/unions/contactOf.ts';
import { packDocument } from '../../support/packDocument.ts';

const bookOf = (...bodies: WrittenDocument[]) =>
  new Rulebook(
    bodies.map((body, version) => ({
      ...{ id: `d${version}`, kind: body.kind, key: body.key, body, unionId: '/1/', path: '/1/', version },
      ...{ hash: `${body.kind} ${body.key}`, kept: true, validFrom: '2020-01-01', validTo: null },
    })),
  );
const contact = packDocument('base', 'text', 'contact.service');
const book = bookOf(contact, packDocument('base', 'parameters', 'calendar.workingDays'));
const inShanghai = (moment: string) => new Date(`${moment}:00+08:00`);
const answers = (moment: string, dutyPhone: string | null = null) =>
  contactOf({ path: '/1/', dutyPhone }, book, inShanghai(moment)).answers;
const from = (day: string, time = '9:00') => ({ now: false, from: { day, time } });

it.each([
  ['2026-11-27T09:00', { now: true }, 'from its first minute'],
  ['2026-11-27T16:59', { now: true }, 'to its last'],
  ['2026-11-27T08:59', from('2026-11-27'), 'before it, from this morning on'],
  ['2026-11-27T17:00', from('2026-11-30'), 'on a Friday evening, from Monday on'],
  ['2026-11-28T11:00', from('2026-11-30'), 'on a Saturday, from Monday on'],
  ['2026-09-20T11:00', { now: true }, 'on a Sunday that is worked'],
  ['2026-09-30T18:00', from('2026-10-08'), 'before National Day, from its end on'],
  ['2026-10-04T10:00', from('2026-10-08'), 'in its midst'],
])('at %s: %j, %s', (moment, expected, _says) => {
  expect(answers(moment)).toEqual(expected);
});

it('a union that has its own telephone has said nothing of when it answers', () => {
  expect(answers('2026-11-27T10:00', '0592-5550101')).toBeUndefined();
  const { hours: _, ...silent } = contact;
  expect(contactOf({ path: '/1/', dutyPhone: null }, bookOf(silent), inShanghai('2026-11-27T10:00'))).toEqual({
    phone: '12351',
    answers: undefined,
  });
});

it('the hours are said in the language of the reader', () => {
  const governing = { path: '/1/', dutyPhone: null };
  expect([contactOf(governing, book).hours, contactOf(governing, book.in('en')).hours]).toEqual([
    '工作日 9:00—17:00',
    'Working days 9:00–17:00',
  ]);
});

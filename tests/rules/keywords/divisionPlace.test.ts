import { expect, test } from '@jest/globals';
import type { FormDocument } from '../../../rules/engine/documentTypes.ts';
import { validateForm } from '../../../rules/engine/formSchema.ts';
import { factCatalogue } from '../../../rules/facts/catalogue.ts';
import { lint } from '../../../rules/kinds/form/lint.ts';

const region = { name: 'place', title: '所在地区', widget: 'division', required: true };
const form = (field: object): FormDocument => ({
  ...{ kind: 'form', key: 'some.form', title: '某表' },
  fields: [{ ...region, ...field }],
});
const said = (field: object, place: string) => validateForm(form(field), {}, { place }, '2026-01-01')[0]?.message;

test.each([
  ['city', '32', '“所在地区”请选到设区市'],
  ['county', '3201', '“所在地区”请选到区县'],
  ['county', '320106', undefined],
  ['county', '320106001', undefined],
  ['street', '320106', '“所在地区”请选到镇街'],
])('down to %s, %s: %s', (level, place, message) => expect(said({ level }, place)).toBe(message));

test('within a region nothing else is taken', () => {
  expect(said({ within: '3502' }, '350203')).toBeUndefined();
  expect(said({ within: '3502' }, '320106')).toContain('不在这张表可选的范围内');
});

test('only the field of a region has them', () => {
  const findings = lint(form({ widget: 'text', level: 'county' }), { catalogue: factCatalogue });
  expect(findings).toMatchObject([{ code: 'no-region', path: '/fields/0/level', needed: ['division'] }]);
});

import fc from 'fast-check';
import type { ChoicesDocument, ParametersDocument } from '../../../rules/engine/documentTypes.ts';
import { activeChoices, effective, parameterValue } from '../../../rules/engine/effective.ts';

const version = (path: string, validFrom = '2020-01-01', validTo: string | null = null, number = 1) => ({
  kind: 'process',
  key: 'join',
  path,
  validFrom,
  validTo,
  version: number,
});
const on = (documents: ReturnType<typeof version>[], path: string, today = '2026-11-21') =>
  effective(documents, 'process', 'join', path, today);

test('the nearest ancestor speaks', () => {
  const [root, province, city] = [version('/1/'), version('/1/5/'), version('/1/5/37/')];
  expect(on([root, province, city], '/1/5/37/99/')).toBe(city);
  expect(on([city, province, root], '/1/5/38/')).toBe(province);
  expect(on([root, province, city], '/1/6/')).toBe(root);
  expect(on([province], '/1/6/')).toBeUndefined();
});

test('a sibling whose number begins alike is no ancestor', () => {
  expect(on([version('/1/5/'), version('/1/')], '/1/55/')?.path).toBe('/1/');
});

test('only a version valid that day speaks; its end is exclusive', () => {
  const old = version('/1/5/', '2020-01-01', '2026-11-21');
  const next = version('/1/5/', '2026-11-21', null, 2);
  expect(on([old, next], '/1/5/', '2026-11-20')).toBe(old);
  expect(on([old, next], '/1/5/', '2026-11-21')).toBe(next);
  expect(on([old, version('/1/')], '/1/5/', '2027-01-01')?.path).toBe('/1/');
});

test('of two valid at one place the later start, then the higher version speaks', () => {
  expect(on([version('/1/', '2024-01-01'), version('/1/', '2025-01-01')], '/1/')?.validFrom).toBe('2025-01-01');
  expect(on([version('/1/', '2024-01-01', null, 1), version('/1/', '2024-01-01', null, 2)], '/1/')?.version).toBe(2);
});

test('the order in which versions are given does not matter', () => {
  const any = fc.record({
    path: fc.constantFrom('/1/', '/1/5/', '/1/5/37/', '/1/6/'),
    start: fc.integer({ min: 10, max: 28 }),
    number: fc.uniqueArray(fc.nat(), { minLength: 1, maxLength: 1 }),
  });
  fc.assert(
    fc.property(fc.array(any, { maxLength: 12 }), (seeds) => {
      const versions = seeds.map(({ path, start }, index) => version(path, `2026-11-${start}`, null, index));
      expect(on([...versions].reverse(), '/1/5/37/')).toBe(on(versions, '/1/5/37/'));
    }),
  );
});

test('a parameter and a code are valid from their first day to the day before their last', () => {
  const parameters: ParametersDocument = {
    kind: 'parameters',
    key: 'a',
    title: '甲',
    values: [
      { from: '2020-01-01', to: '2025-01-01', value: { days: 1 }, source: 'x' },
      { from: '2025-01-01', value: { days: 2 }, source: 'x' },
    ],
  };
  expect(parameterValue(parameters, '2019-12-31')).toBeUndefined();
  expect(parameterValue(parameters, '2024-12-31')).toEqual({ days: 1 });
  expect(parameterValue(parameters, '2025-01-01')).toEqual({ days: 2 });
  const list: ChoicesDocument = {
    kind: 'choices',
    key: 'a',
    title: '甲',
    items: [
      { code: 'a', label: '甲', to: '2025-01-01' },
      { code: 'b', label: '乙', from: '2025-01-01' },
    ],
  };
  expect(activeChoices(list, '2024-12-31').map(({ code }) => code)).toEqual(['a']);
  expect(activeChoices(list, '2025-01-01').map(({ code }) => code)).toEqual(['b']);
});

import fc from 'fast-check';
import { nameClass, nameClasses } from '../../../rules/keywords/nameClass.ts';
import { normaliseName } from '../../../rules/keywords/normaliseName.ts';
import { parsePersonName } from '../../../rules/keywords/personName.ts';

test.each([...'•‧・･⋅∙·●᛫⸱'])('the dot %s becomes the middle dot U+00B7', (dot) => {
  expect(normaliseName(`阿里${dot}木`)).toBe('阿里\u00B7木');
});

test('a full stop between Han characters is a middle dot, between letters it stays', () => {
  expect(normaliseName('阿里.木')).toBe('阿里\u00B7木');
  expect(normaliseName('阿里．木')).toBe('阿里\u00B7木');
  expect(normaliseName('John F. Doe')).toBe('John F. Doe');
});

test('stray spaces go, those between words of a Latin name stay', () => {
  expect(normaliseName('　张 伟 ')).toBe('张伟');
  expect(normaliseName('Jane   Doe')).toBe('Jane Doe');
});

test('rare characters and compatibility ideographs are kept as written', () => {
  for (const name of ['王𬱖', '刘䶮', '李㛃', '\uFA0E某', '\uF91D某']) expect(normaliseName(name)).toBe(name);
});

test('normalising twice changes nothing more', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      (text) => normaliseName(normaliseName(text)) === normaliseName(text),
    ),
  );
});

test.each([
  ['张伟', 'AA'],
  ['朱镕基', 'ABA'],
  ['陶喆', 'AB'],
  ['刘䶮', 'AC'],
  ['李㛃', 'AC'],
  ['王𬱖', 'AD'],
  ['\uE863', 'P'],
  ['张?', 'A?'],
  ['阿·木', 'AAA'],
])('%s is of the classes %s', (name, classes) => {
  expect(nameClasses(name).join('')).toBe(classes);
});

test('a name is as hard to write as its hardest character', () => {
  expect(['张伟', '陶喆', '刘䶮', '王𬱖', '王\uE863'].map(nameClass)).toEqual(['A', 'B', 'C', 'D', 'P']);
});

test('names of fifty characters and more are accepted', () => {
  expect(parsePersonName(`${'阿'.repeat(30)}·${'木'.repeat(29)}`)).toMatchObject({ ok: true });
});

test.each([
  ['', 'EMPTY'],
  ['   ', 'EMPTY'],
  ['·张', 'DOT'],
  ['阿··木', 'DOT'],
  ['张伟1', 'CHARSET'],
  ['张\0伟', 'CHARSET'],
  ['张\uD800', 'CHARSET'],
  ['张😀', 'CHARSET'],
  ['张\uFFFD', 'CHARSET'],
  ['长'.repeat(101), 'LENGTH'],
])('%j is refused: %s', (name, code) => {
  expect(parsePersonName(name)).toMatchObject({ ok: false, code });
});

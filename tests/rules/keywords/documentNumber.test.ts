import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { formats } from '../../../rules/engine/ajv.ts';
import { documentTypes, parseDocumentNumber } from '../../../rules/keywords/documentNumber.ts';
import { parseMobile } from '../../../rules/keywords/mobile.ts';
import { mod11Check } from '../../../rules/keywords/residentId.ts';
import { isUnionCode, parseUscc } from '../../../rules/keywords/uscc.ts';

const vectors = JSON.parse(readFileSync(new URL('../data/vectors.json', import.meta.url), 'utf8'));
const today = '2026-11-21';

test.each([...vectors.pr2023, ...vectors.pr2017, 'DEU440192022900'] as string[])(
  'permanent residence %s is accepted',
  (number) => {
    expect(parseDocumentNumber('permanentResidence', number, today)).toMatchObject({ ok: true, normalised: number });
  },
);

test.each(['810000198808080005', '820000197901019994', '830000199506150002'])(
  'residence permit %s is accepted',
  (number) => {
    expect(parseDocumentNumber('residencePermit', number, today)).toMatchObject({ ok: true });
    expect(parseDocumentNumber('resident', number, today)).toMatchObject({ ok: false, code: 'TYPE' });
  },
);

test('a person of 130 is believed, one a day older is not', () => {
  const number = (birth: string) => `320102${birth}000`;
  const parse = (birth: string) => parseDocumentNumber('resident', number(birth) + mod11Check(number(birth)), today);
  expect(parse('18961121')).toMatchObject({ ok: true, birthDate: '1896-11-21' });
  expect(parse('18961120')).toMatchObject({ ok: false, code: 'AGE' });
});

test.each([
  ['hkMacauPermit', 'h1234567801', 'H12345678'],
  ['hkMacauPermit', 'M00000000', 'M00000000'],
  ['taiwanPermit', '0000 0001', '00000001'],
  ['passport', 'e00000000', 'E00000000'],
])('%s %s is stored as %s', (type, value, normalised) => {
  expect(parseDocumentNumber(type, value, today)).toEqual({ ok: true, normalised });
});

test.each([
  ['hkMacauPermit', 'A12345678', 'PREFIX'],
  ['hkMacauPermit', 'H1234567', 'LENGTH'],
  ['hkMacauPermit', 'H1234567X', 'CHARSET'],
  ['taiwanPermit', '123456789', 'LENGTH'],
  ['taiwanPermit', 'T1234567', 'CHARSET'],
  ['passport', 'AB-?', 'CHARSET'],
  ['passport', 'ABCDEF', 'CHARSET'],
  ['residencePermit', '320102199003070009', 'PREFIX'],
  ['permanentResidence', 'USA310080010103', 'CHECK'],
  ['permanentResidence', '320102199003070009', 'PREFIX'],
  ['driverLicence', '1', 'TYPE'],
  ['__proto__', '1', 'TYPE'],
  ['resident', '', 'EMPTY'],
  ['resident', '32\0', 'CHARSET'],
])('%s %j is refused: %s', (type, value, code) => {
  expect(parseDocumentNumber(type, value, today)).toMatchObject({ ok: false, code });
});

test('every type has a title and answers in Chinese and English to any text at all', () => {
  fc.assert(
    fc.property(fc.constantFrom(...documentTypes), fc.string({ maxLength: 70, unit: 'binary' }), ({ type }, text) => {
      const parsed = parseDocumentNumber(type, text, today);
      if (parsed.ok) expect(parsed.normalised).toMatch(/^[A-Z0-9]+$/);
      else expect([parsed.zh.length > 0, parsed.en.length > 0]).toEqual([true, true]);
    }),
  );
});

test.each([...vectors.uscc_valid, '91350100M000100Y43', '113502000041000096', '52440100MJ0000069T'] as string[])(
  'credit code %s is accepted',
  (code) => {
    expect(parseUscc(code)).toMatchObject({ ok: true });
  },
);

test.each(vectors.uscc_invalid as string[][])('credit code %s is refused (%s)', (value, _, code) => {
  expect(parseUscc(value!)).toMatchObject({ ok: false, code });
});

test('a wrong organisation check alone only warns', () => {
  expect(parseUscc('81320102MC0000015T')).toMatchObject({ ok: true, warnings: ['ORGANISATION_CHECK'] });
  expect(parseUscc('81320102MC0000012H')).not.toHaveProperty('warnings');
  expect([isUnionCode('81320102MC0000012H'), isUnionCode('91350100M000100Y43')]).toEqual([true, false]);
});

test('mobile numbers: the hard rule is 13 to 19, an unassigned prefix only warns', () => {
  for (const number of ['13800138000', '16212345678', '19212345678', '19512345678'])
    expect(parseMobile(number)).toEqual({ ok: true, normalised: number });
  for (const number of ['14412345678', '15412345678', '16112345678', '17912345678', '19412345678'])
    expect(parseMobile(number)).toMatchObject({ ok: true, warnings: ['UNASSIGNED'] });
  expect(parseMobile('+86 138-0013-8000')).toMatchObject({ normalised: '13800138000' });
  for (const number of ['12800138000', '1380013800', '138001380000', '1380013800a', ''])
    expect(parseMobile(number).ok).toBe(false);
});
test('every format comes to an end over any text, however long', () => {
  const nasty = [
    '1'.repeat(100_000),
    'a@'.repeat(50_000),
    '·'.repeat(100_000),
    ' '.repeat(100_000),
    `${'张·'.repeat(40_000)}1`,
    `${'a.'.repeat(60)}@${'b.'.repeat(60)}`,
  ];
  for (const format of formats.values()) for (const text of nasty) expect(typeof format.validate(text)).toBe('boolean');
});

// Small inputs that other projects' users have reported: each stands for its kind, and goes through every parser that takes such a value.

import { cleanText } from '../cleanText.ts';
import { wordsOf } from '../models/store/sql/grams.ts';
import { parseEmail } from '../rules/keywords/email.ts';
import { parseHkMacauPermit } from '../rules/keywords/hkMacauPermit.ts';
import { parseLoginName } from '../rules/keywords/loginName.ts';
import { parseMobile } from '../rules/keywords/mobile.ts';
import { parsePersonName } from '../rules/keywords/personName.ts';
import { parseResidentId } from '../rules/keywords/residentId.ts';
import { parseUscc } from '../rules/keywords/uscc.ts';

const read = (parsed: { ok: boolean; normalised?: string; code?: string }) => parsed.normalised ?? parsed.code;

test.each([
  '\u202D13800138000\u202C',
  '13800138000\u200E',
  '\u206813800138000\u2069',
  '138\u200B00138000',
  '１３８００１３８０００',
])('a phone with marks nobody sees: %j', (text) => expect(read(parseMobile(text))).toBe('13800138000'));

test.each(['\u202D11010519491231002X\u202C', '110105\u200B19491231002X'])('a resident number with them: %j', (text) =>
  expect(read(parseResidentId(text, '2026-01-01'))).toBe('11010519491231002X'),
);

test.each(['\u3164', '\u115F', '\u1160', '\uFFA0', '\u034F', '\uFE0F', '\u17B4', ' \u200B '])(
  'a name of %j is none',
  (text) => expect(read(parsePersonName(text))).toBe('EMPTY'),
);

test.each(['张\u3164三', '张\uFE0F三', '\u202D张三\u202C', '张\u00AD三'])('%j is 张三', (text) =>
  expect(read(parsePersonName(text))).toBe('张三'),
);

test('〇 is a character of names, and an ideograph keeps its variation', () => {
  expect(read(parsePersonName('李〇'))).toBe('李〇');
  expect(read(parsePersonName('葛\u{E0100}'))).toBe('葛\u{E0100}');
});

test.each([...'\u318D\u1427\uA78F\u02D9\uFE52\u2024\u2E33\u25E6\u2218'])(
  '%j between two names is the middle dot',
  (dot) => expect(read(parsePersonName(`古丽米热${dot}艾比布力`))).toBe('古丽米热\u00B7艾比布力'),
);

test('a credit code names a division in figures, whatever stands around it', () => {
  expect(read(parseUscc('913201AAMC000001HD'))).toBe('DIVISION');
  expect(read(parseUscc('\u202D91350100M000100Y43\u202C'))).toBe('91350100M000100Y43');
  expect(read(parseUscc('9135 0100 M000 100Y 43'))).toBe('91350100M000100Y43');
});

test('a permit may show how often it was renewed', () =>
  expect(read(parseHkMacauPermit('H12345678(01)'))).toBe('H12345678'));

test.each(['13000000000', '张三', 'ab', '1abc', 'a b c', 'a@b.cn', 'x'.repeat(31)])('%j is no login name', (text) =>
  expect(parseLoginName(text).ok).toBe(false),
);
test('a login name is told apart from nothing but its letters', () =>
  expect(read(parseLoginName('\u202DＡdmin.\u200BOne\u202C'))).toBe('admin.one'));

test('an address with marks nobody sees is the one without', () =>
  expect(read(parseEmail('\u2068Li@b\u200B.cn\u2069'))).toBe('li@b.cn'));

test.each(['a@b.cn, c@d.cn', 'a@b.cn\r\nBcc: q@r.cn', 'not mail'])('%j is no address', (text) =>
  expect(parseEmail(text).ok).toBe(false),
);

test.each([
  ['ｎｊｙｋ', ['njyk']],
  ['“南京”', ['南京']],
  ['南京•医科', ['南京', '医科']],
  ['\u202D南京\u202C', ['南京']],
  ['南京\u200B医科', ['南京医科']],
])('a search for %j looks for %j', (text, words) => expect(wordsOf(text)).toEqual(words));

test('radicals typed for characters become them, and cleaning twice is cleaning once', () => {
  expect(cleanText('\u2F83\u2F08')).toBe('自人');
  for (const text of ['\u3164\u3164', '南京\u202E会工', '葛\u{E0100}', 'ＡＢ１'])
    expect(cleanText(cleanText(text))).toBe(cleanText(text));
});

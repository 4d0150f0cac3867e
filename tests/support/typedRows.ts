// What people type and what must be kept of it, as data: the rows of the faults that others reported, each for a value of its own.
import { mod11Check } from '../../rules/keywords/residentId.ts';
import { usccCheck } from '../../rules/keywords/uscc.ts';

/** What a value is, wherever it is typed. */
export type Meaning =
  | 'phone'
  | 'documentNumber'
  | 'personName'
  | 'email'
  | 'loginName'
  | 'employerCode'
  | 'unionCode'
  | 'words';
/** `nothing`: the same as an empty field. `refused`: told what is wrong. */
export type Kept = { text: string } | 'nothing' | 'refused';
export type TypedRow = { typed: string; kept: Kept };

let serial = 0;
function next(digits: number): string {
  serial += 1;
  return String(serial).padStart(digits, '0');
}
const freshPhone = () => `1371${next(7)}`;
let births = 0;
function freshNumber(): string {
  births += 1;
  const first = `110105${1940 + Math.floor(births / 900)}1231${String((births % 900) + 100)}`;
  return first + mod11Check(first);
}
const freshCode = (prefix: string) => {
  const first = `${prefix}350100MA${next(6)}0`;
  return first + usccCheck(first);
};
const freshEmail = () => `p${next(4)}@example.org`;
const freshLogin = () => `person${next(4)}`;

const marked = (text: string, at: number): string[] => [
  `\u202D${text}\u202C`,
  `${text}\u200E`,
  `\u2068${text}\u2069`,
  `${text.slice(0, at)}\u200B${text.slice(at)}`,
];
const spelled = (fresh: () => string, spellings: (text: string) => string[]) => (): TypedRow[] =>
  spellings(fresh()).map((_, index) => {
    const text = fresh();
    return { typed: spellings(text)[index] as string, kept: { text } };
  });
const wide = (text: string) => text.replace(/[0-9A-Z]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
const unseen = ['\u3164', '\u115F', '\u1160', '\uFFA0', '\u034F', '\uFE0F', '\u17B4', '\u3164\u3164', ' \u200B '];
const nothing = (): TypedRow[] => unseen.map((typed) => ({ typed, kept: 'nothing' }));
const kept = (pairs: [typed: string, text: string][]) => pairs.map(([typed, text]) => ({ typed, kept: { text } }));
const refused = (typed: string[]) => typed.map((each): TypedRow => ({ typed: each, kept: 'refused' }));
const dots = [...'\u318D\u1427\uA78F\u02D9\uFE52\u2024\u2E33\u25E6\u2218\u2022'];

/** Each call invents the numbers anew, so that a value is typed at one door only. */
export const typedRows: Record<Meaning, () => TypedRow[]> = {
  phone: spelled(freshPhone, (text) => [...marked(text, 3), wide(text)]),
  documentNumber: spelled(freshNumber, (text) => [...marked(text, 6), wide(text)]),
  personName: () => [
    ...nothing(),
    ...kept([
      ['李〇', '李〇'],
      ['张\u3164三', '张三'],
      ['张\uFE0F三', '张三'],
      ['\u202D张三\u202C', '张三'],
      ['张\u00AD三', '张三'],
      ...dots.map((dot): [string, string] => [`古丽米热${dot}艾比布力`, '古丽米热\u00B7艾比布力']),
    ]),
  ],
  email: () => [
    ...spelled(freshEmail, (text) => marked(text, 1))(),
    ...refused(['a@b.cn, c@d.cn', 'a@b.cn\r\nBcc: q@r.cn', 'not mail']),
  ],
  loginName: () => [
    ...spelled(freshLogin, (text) => [...marked(text, 3), text.replace('p', 'Ｐ')])(),
    ...refused(['张三', 'ab', '13000000000']),
  ],
  employerCode: () => [
    ...spelled(
      () => freshCode('91'),
      (text) => [...marked(text, 6), text.replace(/(.{4})/g, '$1 '), wide(text)],
    )(),
    ...refused(['913201AAMC000001HD']),
  ],
  unionCode: spelled(
    () => freshCode('81'),
    (text) => [...marked(text, 6), text.replace(/(.{4})/g, '$1 ')],
  ),
  words: () => [
    ...nothing(),
    ...kept([
      ['\u202D南京医科\u202C', '南京医科'],
      ['南京\u200B医科', '南京医科'],
      ['\u2F83来水厂', '自来水厂'],
      ['ＡＢ１号楼', 'AB1号楼'],
    ]),
  ],
};

/** A good value that nobody has. */
export const freshValue = (meaning: Meaning): string =>
  typedRows[meaning]().flatMap(({ kept }) => (typeof kept === 'object' ? [kept.text] : []))[0] ?? '';

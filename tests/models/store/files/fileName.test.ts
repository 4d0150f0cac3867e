import { expect, it } from '@jest/globals';
import { cleanName } from '../../../../models/store/files/fileName.ts';

it.each([
  ['身份证.PDF', { stem: '身份证', extension: 'pdf' }],
  ['C:\\Users\\我\\a.b.png', { stem: 'a.b', extension: 'png' }],
  ['../../etc/passwd', { stem: 'passwd', extension: '' }],
  ['..hidden.txt', { stem: 'hidden', extension: 'txt' }],
  ['a"\r\nSet-Cookie: x.pdf', { stem: 'aSet-Cookie x', extension: 'pdf' }],
  ['gpj.\u202efdp.exe', { stem: 'gpj.fdp', extension: 'exe' }],
  ['  two   words .txt', { stem: 'two words', extension: 'txt' }],
  ['', { stem: '', extension: '' }],
])('%j is cleaned', (given, clean) => expect(cleanName(given)).toEqual(clean));

it('a long name is cut by letters, not in the middle of one', () => {
  const { stem } = cleanName(`${'𠮷'.repeat(300)}.pdf`);
  expect([...stem]).toHaveLength(91);
  expect(stem.isWellFormed?.() ?? true).toBe(true);
});

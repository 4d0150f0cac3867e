import fc from 'fast-check';
import { fillSms, shortened } from '../../../workflows/notices/fillSms.ts';

const rejected = '您的入会申请未通过审核，原因和办法请登录查看，咨询{{contact}}。';

test('a variable of 450 characters with signatures, line breaks and links makes a message of one segment without them', () => {
  const contact = `【某某】\r\n请看 http://a.example/x?y=1 ${'很长的话'.repeat(110)}`;
  const text = fillSms(rejected, { contact });
  expect([...text].length).toBeLessThanOrEqual(70);
  expect(text).not.toMatch(/[【】\r\n]|http/);
  expect(text).toMatch(/^您的入会申请未通过审核，原因和办法请登录查看，咨询某某 请看 很长的话.*…。$/);
});

test('codes, links of ours and short values stay as they are', () => {
  const site = 'https://join.example.org';
  expect(fillSms('打开{{site}}/i/{{token}}', { site, token: 'abcdefghijklmnop' })).toBe(
    `打开${site}/i/abcdefghijklmnop`,
  );
  expect(fillSms('会籍已转到{{union.name}}。', { 'union.name': '甲市机械有限公司工会委员会' })).toBe(
    '会籍已转到甲市机械有限公司工会委员会。',
  );
});

test('the longest is shortened first, and a message of letters may be longer', () => {
  const text = fillSms('编号{{application.number}}，{{union.name}}', {
    'application.number': 'A20261126001',
    'union.name': '长'.repeat(120),
  });
  expect([[...text].length, text.includes('A20261126001')]).toEqual([70, true]);
  expect(fillSms('You are in {{union.name}}', { 'union.name': 'x'.repeat(120) })).toHaveLength(131);
});

test('whatever is shortened fits and cuts no character in two', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.integer({ min: 2, max: 40 }), (text, most) => {
      const cut = shortened(text, most);
      expect([...cut].length).toBeLessThanOrEqual(most);
      expect(cut === text || text.startsWith(cut.slice(0, -1))).toBe(true);
      expect(cut.isWellFormed()).toBe(true);
    }),
  );
});

import type { NoticeDocument } from '../../../../rules/engine/documentTypes.ts';
import { lint } from '../../../../rules/kinds/notice/lint.ts';

const carrier = { name: 'tencent', title: '某某短信', limits: { variable: 10, text: 500 } } as const;
const found = (text: string, templateCode?: string) => {
  const sms = { text, ...(templateCode && { templateCode: { tencent: templateCode } }) };
  const notice = { kind: 'notice', variables: ['code', 'token', 'site', 'contact'], channels: { sms } };
  return lint(notice as unknown as NoticeDocument, { carrier })
    .filter(({ code }) => code !== 'unused-variable')
    .map(({ code, level }) => `${level} ${code}`);
};

test.each([
  ['请登录查看。', undefined, []],
  ['您的申请需要补充，请登录查看。', undefined, ['warning sms-shortened']],
  ['您的申请需要补充，请登录查看。', 'T1', []],
  ['验证码{{code}}，5分钟内有效。', undefined, ['warning sms-template-needed']],
  ['验证码{{code}}，5分钟内有效。', 'T1', []],
  ['打开{{site}}/i/{{token}}', 'T1', ['warning sms-variable-long']],
  ['长'.repeat(501), 'T1', ['warning sms-long', 'error sms-too-long']],
])('the lint says of %s with template %s what the carrier would do: %j', (text, template, expected) =>
  expect(found(text, template)).toEqual(expected),
);

test('an instance whose gateway takes any text is told nothing of carriers', () => {
  const notice = { variables: [], channels: { sms: { text: '您的申请需要补充，请登录查看。' } } };
  expect(lint(notice as unknown as NoticeDocument, {})).toEqual([]);
});

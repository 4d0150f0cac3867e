// Every text message of the packs by every carrier: it fits, whatever its variables hold, or the lint has said before that it cannot.

import type { NoticeDocument } from '../../../../rules/engine/documentTypes.ts';
import { variablesIn } from '../../../../rules/engine/placeholders.ts';
import { inLanguage, type WrittenDocument } from '../../../../rules/engine/words.ts';
import { aliyun, tencent } from '../../../../rules/kinds/notice/carriers.ts';
import { lintCarrier } from '../../../../rules/kinds/notice/lintCarrier.ts';
import { loadPacks } from '../../../../rules/packs/loadPacks.ts';
import { fillSms } from '../../../../workflows/notices/fillSms.ts';
import { aliyunRefusal } from '../../../../workflows/notices/transports/aliyun.ts';
import { fitCarrier } from '../../../../workflows/notices/transports/fitCarrier.ts';
import { tencentRefusal } from '../../../../workflows/notices/transports/tencent.ts';
import { type Message, PermanentFailure } from '../../../../workflows/notices/transports/transport.ts';

const notices = loadPacks()
  .flatMap(({ documents }) => documents)
  .filter(({ kind }) => kind === 'notice')
  .flatMap((document) => (['zh', 'en'] as const).map((language) => inLanguage(document as WrittenDocument, language)))
  .map((document) => document as NoticeDocument)
  .filter(({ channels }) => channels.sms);
const secrets: Record<string, string> = { code: '123456', token: 'abcdefghijklmnop', site: 'https://join.example.org' };

function messageOf({ key, title, channels }: NoticeDocument, value: string, templateCode?: string): Message {
  const text = channels.sms?.text ?? '';
  const variables = Object.fromEntries(variablesIn(text).map((name) => [name, secrets[name] ?? value]));
  const wording = { text, ...(templateCode && { templateCode: { aliyun: templateCode, tencent: templateCode } }) };
  return {
    ...{ id: '1', channel: 'sms', template: key, to: '13900000001', title: null, about: title },
    ...{ body: fillSms(text, variables), variables, wording },
  };
}

describe.each([aliyun, tencent])('$title', (carrier) => {
  const most = carrier.limits.variable;
  const isHopeless = (wording: NonNullable<NoticeDocument['channels']['sms']>) =>
    lintCarrier(wording, carrier).some(({ code }) => ['sms-template-needed', 'sms-variable-long'].includes(code));

  test.each(['A1', '长'.repeat(120)])(
    'takes every message with %s in it, or the lint has said that it cannot',
    (value) => {
      for (const notice of notices) {
        for (const own of [undefined, 'T1']) {
          const message = messageOf(notice, value, own);
          try {
            const { templateCode, values } = fitCarrier(message, carrier, 'usual');
            expect(templateCode).toBe(own ?? 'usual');
            for (const [name, each] of values) {
              expect([...each].length).toBeLessThanOrEqual(most);
              if (own && secrets[name]) expect(each).toBe(secrets[name]);
            }
          } catch (error) {
            if (!(error instanceof PermanentFailure)) throw error;
            expect([message.template, isHopeless(message.wording!)]).toEqual([message.template, true]);
          }
        }
      }
    },
  );

  test('is given no address in a variable: it stands in the fixed text of the template', () => {
    const invited = notices.find(({ key }) => key === 'account.passwordReset')!;
    const roomy = { ...carrier, limits: { variable: 35, text: 500 } };
    expect(fitCarrier(messageOf(invited, '', 'T1'), roomy, 'usual').values).toEqual([['token', secrets.token]]);
  });
});

test('a text of more than 35 characters goes out in whole clauses by the usual template', () => {
  const body = '您的入会申请（A20261126001）需要补充，请登录修改后重新提交。';
  const message = { ...messageOf(notices[0]!, ''), body, wording: { text: body }, about: '入会申请退回' };
  expect(fitCarrier(message, aliyun, 'usual').values).toEqual([['content', '您的入会申请（A20261126001）需要补充…']]);
  expect(fitCarrier(message, tencent, 'usual').values).toEqual([['content', '入会申请退回']]);
});

test.each([
  [aliyunRefusal('isv.PARAM_LENGTH_LIMIT'), '变量过长'],
  [aliyunRefusal('isv.SMS_TEMPLATE_ILLEGAL'), '模板未通过审核'],
  [aliyunRefusal('isv.MOBILE_NUMBER_ILLEGAL'), '手机号码不正确'],
  [tencentRefusal('InvalidParameterValue.TemplateParameterLengthLimit'), '变量过长'],
  [tencentRefusal('InvalidParameterValue.IncorrectPhoneNumber'), '手机号码不正确'],
  [tencentRefusal('FailedOperation.PhoneNumberInBlacklist'), '拒收'],
])('a refusal that can never succeed is final, with its reason in words: %s', (refusal, words) => {
  expect(refusal).toBeInstanceOf(PermanentFailure);
  expect(refusal.message).toContain(words);
  expect(refusal.message).not.toMatch(/[A-Za-z_.]/);
});

test.each([
  aliyunRefusal('isv.BUSINESS_LIMIT_CONTROL', 'flow control'),
  aliyunRefusal('isv.AMOUNT_NOT_ENOUGH', ''),
  aliyunRefusal('isp.SYSTEM_ERROR', ''),
  aliyunRefusal(),
  tencentRefusal('LimitExceeded.PhoneNumberDailyLimit', ''),
  tencentRefusal('FailedOperation.InsufficientBalanceInSmsPackage', ''),
  tencentRefusal('InternalError.Timeout', ''),
])('what may succeed later is tried again: %s', (refusal) => expect(refusal).not.toBeInstanceOf(PermanentFailure));

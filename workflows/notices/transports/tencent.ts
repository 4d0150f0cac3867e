import { createRequire } from 'node:module';
import { tencent } from '../../../rules/kinds/notice/carriers.ts';
import { fitCarrier } from './fitCarrier.ts';
import { PermanentFailure, type Transport } from './transport.ts';

type Settings = {
  secretId: string;
  secretKey: string;
  appId: string;
  sign: string;
  template: string;
  endpoint?: string;
};
type Status = { SerialNo?: string; Code?: string; Message?: string };

/** Refusals that no second attempt can change. */
const final: Record<string, string> = {
  PhoneNumberInBlacklist: '这个号码已拒收',
  IncorrectPhoneNumber: '手机号码不正确',
  PhoneNumberCountLimit: '一次发送的号码过多',
  ContainSensitiveWord: '内容含有运营商禁用的词语',
  TemplateIncorrectOrUnapproved: '没有这个短信模板，或模板未通过审核',
  SignatureIncorrectOrUnapproved: '没有这个短信签名，或签名未通过审核',
  TemplateParameterFormatError: '短信模板的变量与内容不符',
  TemplateParameterLengthLimit: '短信模板的变量过长',
  ProhibitedUseUrlInTemplateParameter: '短信模板的变量不能含有链接',
  ContentLengthLimit: '短信内容过长',
  TemplateUnapproved: '短信模板未通过审核',
};

/** Tencent Cloud SMS. A wording without a template code of its own goes out by the configured one, as its only variable. */
export function tencentTransport(settings: Settings): Transport {
  // The SDK is large and CommonJS: loaded only where it is used.
  const { sms } = createRequire(import.meta.url)('tencentcloud-sdk-nodejs-sms');
  const client = new sms.v20210111.Client({
    credential: { secretId: settings.secretId, secretKey: settings.secretKey },
    region: 'ap-guangzhou',
    profile: { httpProfile: { reqTimeout: 15, ...(settings.endpoint && { endpoint: settings.endpoint }) } },
  });
  return {
    name: 'tencent',
    async send(message) {
      const { id, to } = message;
      const { templateCode, values } = fitCarrier(message, tencent, settings.template);
      const request = {
        PhoneNumberSet: [to.startsWith('+') ? to : `+86${to}`],
        SmsSdkAppId: settings.appId,
        SignName: settings.sign,
        TemplateId: templateCode,
        TemplateParamSet: values.map(([, value]) => value),
        SessionContext: id,
      };
      const answer = await client.SendSms(request).catch(refused);
      const status: Status | undefined = answer.SendStatusSet?.[0];
      if (status?.Code === 'Ok') return status.SerialNo ?? null;
      throw tencentRefusal(status?.Code, status?.Message);
    },
  };
}

/** What is wrong with the whole request comes as an error of the SDK. */
function refused(error: Error & { code?: string }): never {
  throw (error.code?.includes('.') && tencentRefusal(error.code, error.message)) || error;
}

/** Final, in words, or to be tried again as the carrier says it. */
export function tencentRefusal(code = '', message = ''): Error {
  const why = final[code.split('.').at(-1) ?? ''];
  return why ? new PermanentFailure(`${tencent.title}：${why}`) : new Error(`${tencent.title}：${code} ${message}`);
}

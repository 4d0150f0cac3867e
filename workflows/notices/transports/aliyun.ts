import { createRequire } from 'node:module';
import { aliyun } from '../../../rules/kinds/notice/carriers.ts';
import { fitCarrier } from './fitCarrier.ts';
import { PermanentFailure, type Transport } from './transport.ts';

type Settings = { accessKeyId: string; accessKeySecret: string; sign: string; template: string; endpoint?: string };
type Answer = { body?: { code?: string; message?: string; bizId?: string } };

/** Refusals that no second attempt can change. */
const final: Record<string, string> = {
  MOBILE_NUMBER_ILLEGAL: '手机号码不正确',
  MOBILE_COUNT_OVER_LIMIT: '一次发送的号码过多',
  BLACK_KEY_CONTROL_LIMIT: '内容含有运营商禁用的词语',
  SMS_CONTENT_ILLEGAL: '内容不符合短信规范',
  SMS_TEMPLATE_ILLEGAL: '没有这个短信模板，或模板未通过审核',
  SMS_SIGNATURE_ILLEGAL: '没有这个短信签名，或签名未通过审核',
  SMS_SIGNATURE_SCENE_ILLEGAL: '短信签名不能用于这种模板',
  TEMPLATE_MISSING_PARAMETERS: '短信模板的变量没有给全',
  TEMPLATE_PARAMS_ILLEGAL: '短信模板的变量与内容不符',
  INVALID_JSON_PARAM: '短信模板的变量格式不对',
  INVALID_PARAMETERS: '参数格式不对',
  PARAM_LENGTH_LIMIT: '短信模板的变量过长',
  PARAM_NOT_SUPPORT_URL: '短信模板的变量不能含有链接',
};

/** Alibaba Cloud SMS. A wording without a template code of its own goes out by the configured one, as its variable `content`. */
export function aliyunTransport(settings: Settings): Transport {
  // The SDK is large and CommonJS: loaded only where it is used.
  const load = createRequire(import.meta.url);
  const { default: Client, SendSmsRequest } = load('@alicloud/dysmsapi20170525');
  const { Config } = load('@alicloud/openapi-client');
  const client = new Client(
    new Config({
      accessKeyId: settings.accessKeyId,
      accessKeySecret: settings.accessKeySecret,
      endpoint: settings.endpoint ?? 'dysmsapi.aliyuncs.com',
      connectTimeout: 5_000,
      readTimeout: 10_000,
    }),
  );
  return {
    name: 'aliyun',
    async send(message) {
      const { id, to } = message;
      const { templateCode, values } = fitCarrier(message, aliyun, settings.template);
      const named = values.map(([name, value]) => [name.replaceAll('.', '_'), value]);
      const request = new SendSmsRequest({
        phoneNumbers: to,
        signName: settings.sign,
        templateCode,
        templateParam: JSON.stringify(Object.fromEntries(named)),
        outId: id,
      });
      const { body: answer }: Answer = await client.sendSms(request);
      if (answer?.code === 'OK') return answer.bizId ?? null;
      throw aliyunRefusal(answer?.code, answer?.message);
    },
  };
}

/** Final, in words, or to be tried again as the carrier says it. */
export function aliyunRefusal(code = '', message = ''): Error {
  const why = final[code.replace(/^isv\./, '')];
  return why ? new PermanentFailure(`${aliyun.title}：${why}`) : new Error(`${aliyun.title}：${code} ${message}`);
}

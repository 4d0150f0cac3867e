import { createRequire } from 'node:module';
import { variablesIn } from '../../../rules/kinds/notice/placeholders.ts';
import { PermanentFailure, type Transport } from './transport.ts';

type Settings = { accessKeyId: string; accessKeySecret: string; sign: string; template: string; endpoint?: string };
type Answer = { body?: { code?: string; message?: string; bizId?: string } };

const final =
  /^isv\.(MOBILE_NUMBER_ILLEGAL|BLACK_KEY_CONTROL_LIMIT|SMS_TEMPLATE_ILLEGAL|SMS_SIGNATURE_ILLEGAL|TEMPLATE_MISSING_PARAMETERS|INVALID_PARAMETERS|PARAM_LENGTH_LIMIT|MOBILE_COUNT_OVER_LIMIT)$/;

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
    async send({ id, to, body, variables, wording }) {
      const own = wording?.templateCode?.aliyun;
      const named = variablesIn(wording?.text ?? '').map((name) => [name.replaceAll('.', '_'), variables[name] ?? '']);
      const request = new SendSmsRequest({
        phoneNumbers: to,
        signName: settings.sign,
        templateCode: own ?? settings.template,
        templateParam: JSON.stringify(own ? Object.fromEntries(named) : { content: body }),
        outId: id,
      });
      const { body: answer }: Answer = await client.sendSms(request);
      if (answer?.code === 'OK') return answer.bizId ?? null;
      const said = `阿里云短信：${answer?.code} ${answer?.message}`;
      throw final.test(answer?.code ?? '') ? new PermanentFailure(said) : new Error(said);
    },
  };
}

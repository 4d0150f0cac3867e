import { createRequire } from 'node:module';
import { variablesIn } from '../../../rules/kinds/notice/placeholders.ts';
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

const final =
  /PhoneNumberInBlacklist|IncorrectPhoneNumber|TemplateIncorrectOrUnapproved|SignatureIncorrectOrUnapproved|TemplateParameterFormatError|ContainSensitiveWord|MissingTemplateToModify/;

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
    async send({ id, to, body, variables, wording }) {
      const own = wording?.templateCode?.tencent;
      const answer = await client.SendSms({
        PhoneNumberSet: [to.startsWith('+') ? to : `+86${to}`],
        SmsSdkAppId: settings.appId,
        SignName: settings.sign,
        TemplateId: own ?? settings.template,
        TemplateParamSet: own ? variablesIn(wording?.text ?? '').map((name) => variables[name] ?? '') : [body],
        SessionContext: id,
      });
      const status: Status | undefined = answer.SendStatusSet?.[0];
      if (status?.Code === 'Ok') return status.SerialNo ?? null;
      const said = `腾讯云短信：${status?.Code} ${status?.Message}`;
      throw final.test(status?.Code ?? '') ? new PermanentFailure(said) : new Error(said);
    },
  };
}

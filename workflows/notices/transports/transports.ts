import { config } from '../../../config.ts';
import { BootError } from '../../../errors.ts';
import { aliyunTransport } from './aliyun.ts';
import type { Providers } from './failover.ts';
import { httpTransport } from './http.ts';
import { sandboxTransport } from './sandbox.ts';
import { smtpTransport } from './smtp.ts';
import { tencentTransport } from './tencent.ts';
import type { Transport } from './transport.ts';

export type Transports = { sms: Providers; email?: Transport | undefined };

const bySmsName: Record<string, () => Transport> = {
  sandbox: sandboxTransport,
  http: () => httpTransport(config.sms.http),
  aliyun: () => aliyunTransport(config.sms.aliyun),
  tencent: () => tencentTransport(config.sms.tencent),
};

/** The transports the configuration asks for. @throws BootError for one that does not exist. */
export function openTransports(smsName: string = config.sms.transport): Transports {
  const sms = bySmsName[smsName];
  if (!sms || !Object.hasOwn(bySmsName, smsName)) {
    throw new BootError([
      `SMS_TRANSPORT=${smsName}：没有这个短信通道，可用 / possible: ${Object.keys(bySmsName).join(', ')}`,
    ]);
  }
  const mail = config.mail.smtpUrl ? smtpTransport(config.mail) : config.production ? undefined : sandboxTransport();
  const second = bySmsName[config.sms.second];
  return { sms: { first: sms(), second: second?.() }, email: mail };
}

/** In production without a mail server no e-mail is written at all. */
export const canSend = (channel: 'sms' | 'email' | 'inApp'): boolean =>
  channel !== 'email' || config.mail.smtpUrl !== '' || !config.production;

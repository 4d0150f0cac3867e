import type { SmsCarrier } from '../../engine/smsCarrier.ts';

// What carriers take of the templates that are registered with them, as they publish it.

/** A variable that is neither a code nor a number holds 35 characters, a message 500. */
export const aliyun: SmsCarrier = { name: 'aliyun', title: '阿里云短信', limits: { variable: 35, text: 500 } };
/** A variable holds six characters, a message 500. */
export const tencent: SmsCarrier = { name: 'tencent', title: '腾讯云短信', limits: { variable: 6, text: 500 } };

/** By the name of a transport; a gateway that takes any text has none. */
export const carrierOf = (transport: string): SmsCarrier | undefined =>
  [aliyun, tencent].find(({ name }) => name === transport);

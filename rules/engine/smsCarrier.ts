/** What a carrier takes: characters of one variable of its templates, and of a whole message. */
type SmsLimits = { variable: number; text: number };

/** Who sends text messages by templates that are registered with him. */
export type SmsCarrier = { name: 'aliyun' | 'tencent'; title: string; limits: SmsLimits };

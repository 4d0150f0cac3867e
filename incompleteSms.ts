type Sms = { transport: string; second: string } & Record<string, unknown>;

/** What the two SMS transports of the configuration lack, in words. */
export function incompleteSms(sms: Sms): string[] {
  const incomplete = [...incompleteTransport(sms), ...incompleteTransport({ ...sms, transport: sms.second })];
  if (sms.second === sms.transport) incomplete.push('SMS_SECOND_TRANSPORT = SMS_TRANSPORT：须不同 / must differ');
  return incomplete;
}

function incompleteTransport(sms: { transport: string } & Record<string, unknown>): string[] {
  const names: Record<string, [string, string]> = {
    http: ['SMS_HTTP_', 'url secret'],
    aliyun: ['ALIYUN_', 'accessKeyId accessKeySecret sign template'],
    tencent: ['TENCENT_', 'secretId secretKey appId sign template'],
  };
  const wanted = names[sms.transport];
  if (!wanted) return [];
  const settings = sms[sms.transport] as Record<string, string>;
  return wanted[1]
    .split(' ')
    .filter((field) => !settings[field])
    .map((field) => `SMS_TRANSPORT=${sms.transport} 需要 ${wanted[0]}* 的 ${field} / needs ${wanted[0]}* ${field}`);
}

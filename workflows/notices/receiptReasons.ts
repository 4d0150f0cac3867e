// Why an SMS was not delivered, in words that a member reads. A gateway says one of our names, or a final state of SMPP 3.4 (5.2.28).

type Reason = {
  says: string;
  /** It lies with the number, not with the provider. */
  ofNumber?: true;
};

const reasons: Readonly<Record<string, Reason>> = {
  empty: { says: '这个号码是空号', ofNumber: true },
  ported: { says: '这个号码已携号转网，短信没有转到现在的运营商' },
  off: { says: '手机关机或没有信号', ofNumber: true },
  stopped: { says: '这个号码已停机', ofNumber: true },
  barred: { says: '机主已拒收这类短信', ofNumber: true },
  content: { says: '短信内容被运营商拦截' },
  expired: { says: '运营商在规定时间内没能送达' },
  rejected: { says: '被运营商拒绝' },
};

const names: Readonly<Record<string, string>> = { EXPIRED: 'expired', REJECTD: 'rejected', DELETED: 'rejected' };

const reasonOf = (code: string): Reason | undefined => {
  const name = names[code] ?? code;
  return Object.hasOwn(reasons, name) ? reasons[name] : undefined;
};

/** @param code as the provider gave it; one we do not know says nothing to the reader */
export const receiptReason = (code: string | null): string =>
  (code && reasonOf(code)?.says) || '运营商没能送达，没有说明原因';

/** Codes that say nothing bad of the provider. */
export const blameless: readonly string[] = [...Object.keys(reasons), ...Object.keys(names)].filter(
  (code) => reasonOf(code)?.ofNumber,
);

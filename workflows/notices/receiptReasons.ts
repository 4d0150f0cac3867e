// Why an SMS was not delivered, in words that a member reads. A gateway says one of our names, or a final state of SMPP 3.4 (5.2.28).
import type { Title } from '../../contract/words.ts';

type Reason = Title & {
  /** It lies with the number, not with the provider. */
  ofNumber?: true;
  /** Nothing will come to this number. */
  isLost?: true;
};

const reasons: Readonly<Record<string, Reason>> = {
  empty: { zh: '这个号码是空号', en: 'the number does not exist', ofNumber: true, isLost: true },
  ported: {
    zh: '这个号码已携号转网，短信没有转到现在的运营商',
    en: 'the number moved to another operator, which did not get the message',
    isLost: true,
  },
  off: { zh: '手机关机或没有信号', en: 'the phone is off or has no signal', ofNumber: true },
  stopped: { zh: '这个号码已停机', en: 'the number is suspended', ofNumber: true, isLost: true },
  barred: { zh: '机主已拒收这类短信', en: 'the phone’s owner has barred such messages', ofNumber: true },
  content: { zh: '短信内容被运营商拦截', en: 'the operator held the text back' },
  expired: { zh: '运营商在规定时间内没能送达', en: 'the operator could not deliver it in time' },
  rejected: { zh: '被运营商拒绝', en: 'the operator refused it' },
};
const unsaid: Reason = {
  zh: '运营商没能送达，没有说明原因',
  en: 'the operator could not deliver it and gave no reason',
};

const names: Readonly<Record<string, string>> = { EXPIRED: 'expired', REJECTD: 'rejected', DELETED: 'rejected' };

/** @param code as the provider gave it; one we do not know says nothing to the reader */
export function receiptReason(code: string | null): Reason {
  const name = names[code ?? ''] ?? code ?? '';
  return (Object.hasOwn(reasons, name) && reasons[name]) || unsaid;
}

/** Codes that say nothing bad of the provider. */
export const blameless: readonly string[] = Object.keys(reasons).filter((code) => reasons[code]?.ofNumber);

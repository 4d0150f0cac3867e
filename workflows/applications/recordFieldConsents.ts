import type { Tx } from '../../models/store/writing/transaction.ts';
import type { Prepared } from './prepareApplication.ts';

const textKey = 'privacy.notice';

/** What was ticked beside single answers, each by itself: it can be withdrawn, and then the answer goes with it. */
export function recordFieldConsents(
  tx: Tx,
  { applicant, union, process, data }: Prepared,
  applicationId: string,
): void {
  const { hash } = process.rules.needed('text', textKey);
  for (const { name, title, consentTo } of process.form.document.fields)
    if (consentTo && data[name] === true)
      tx.create('consent', {
        ...{ accountId: applicant.account.id, unionId: union.id, applicationId, textKey, textHash: hash },
        ...{ purpose: title, items: [...consentTo, name] },
      });
}

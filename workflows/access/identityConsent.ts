// Separate consent to the handling of a person's document number, asked for before it is typed (个人信息保护法第二十九条).
import { Invalid } from '../../errors.ts';
import { getRootUnion } from '../../models/store/queries/unions.ts';
import type { Tx } from '../../models/store/writing/transaction.ts';
import { rulebook } from '../documents/rulebook.ts';

const textKey = 'privacy.notice';

/** Where nobody's union is known yet, the text of the whole country. */
export async function identityConsent(): Promise<{ hash: string; unionId: string }> {
  const root = await getRootUnion();
  return { hash: (await rulebook()).at(root.path).needed('text', textKey).hash, unionId: root.id };
}

/** Records what was agreed to. @throws Invalid where it is not the text in force */
export async function recordConsent(tx: Tx, accountId: string, textHash: string): Promise<void> {
  const { hash, unionId } = await identityConsent();
  if (textHash !== hash)
    throw new Invalid([
      {
        path: 'consent',
        message: '《个人信息处理告知》已更新，请再看一遍并勾选',
        messageEn: 'The text on personal data has changed; please read it again and tick it',
      },
    ]);
  tx.create('consent', { accountId, unionId, purpose: '实名认证', textKey, textHash });
}

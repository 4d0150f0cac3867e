import { decryptField } from '../../models/store/sql/crypto.ts';
import { messages } from './messages.ts';

/** The token of the newest link that was sent for this purpose to an account, as the transport would read it. */
export async function linkSentTo(accountId: string, template: string): Promise<string> {
  const [notice] = await messages({ accountId, template }, { order: '-createdAt', limit: 1 });
  const { variables } = JSON.parse(decryptField(String(notice?.variables?.sealed))) as { variables: { token: string } };
  return variables.token;
}

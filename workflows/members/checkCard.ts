import { verify } from 'node:crypto';
import type { Rows } from '../../models/rows.ts';
import { maskName } from '../../models/store/gates/maskIdentity.ts';
import { findOne } from '../../models/store/sql/find.ts';
import { publicKeyOf } from './cardKeys.ts';
import type { CardContent } from './issueCard.ts';

/** What a genuine code says, by which key, and whether its time is over. */
export type SignedCard = { content: CardContent; keyId: string; isOver: boolean };
/** The membership as it is now, the name masked. */
export type LiveCard = { name: string; unionId: string; state: Rows['member']['state'] };

/** Undefined for a code that we did not sign. Needs no database. */
export function readCard(token: string): SignedCard | undefined {
  const [keyId = '', payload = '', signature = '', ...rest] = token.slice(0, 1000).split('.');
  const key = publicKeyOf(keyId);
  const bytes = Buffer.from(signature, 'base64url');
  // Decoding skips what is no base64url: a code with anything added would lead to the same bytes.
  if (!key || rest.length > 0 || bytes.toString('base64url') !== signature) return undefined;
  if (!verify(null, Buffer.from(`${keyId}.${payload}`), key, bytes)) return undefined;
  const content = JSON.parse(Buffer.from(payload, 'base64url').toString()) as CardContent;
  return { content, keyId, isOver: content.until * 1000 < Date.now() };
}

export async function liveCard({ content }: SignedCard): Promise<LiveCard | undefined> {
  const member = await findOne('member', { number: content.no });
  return member && { name: maskName(member.name), unionId: member.unionId, state: member.state };
}

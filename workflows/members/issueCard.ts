// The code on a digital card: whoever has our public keys can check it without the network. `key.content.signature`, each in
// base64url; the content is JSON: number, union, state, and until when the code is good (seconds). No name, document or phone.
import { sign } from 'node:crypto';
import type { Rows } from '../../models/rows.ts';
import { rulebook } from '../documents/rulebook.ts';
import { type UnionPlace, unionPlaces } from '../unions/unionPlaces.ts';
import { signingKey } from './cardKeys.ts';

export type CardContent = { no: string; union: string; state: Rows['member']['state']; until: number };
export type IssuedCard = { token: string; validUntil: string; union: UnionPlace | undefined };

/**
 * A card of a membership as it is now, good for as long as the `memberCard` parameters of its union say: on a screen, where it is
 * drawn anew each time, or on paper.
 */
export async function issueCard(
  membership: Pick<Rows['member'], 'unionId' | 'number' | 'state'>,
  on: 'screen' | 'paper' = 'screen',
): Promise<IssuedCard> {
  const union = (await unionPlaces([membership.unionId])).get(membership.unionId);
  const rules = (await rulebook()).at(union?.path ?? '/');
  const { validHours = 24, paperDays = 90 } = rules.neededParameters('memberCard');
  const hours = Number(on === 'paper' ? Number(paperDays) * 24 : validHours);
  const until = Math.floor(Date.now() / 1000) + hours * 3600;
  const { number, state } = membership;
  const content: CardContent = { no: number, union: union?.name ?? '', state, until };
  return { token: signed(content), validUntil: new Date(until * 1000).toISOString(), union };
}

function signed(content: CardContent): string {
  const key = signingKey();
  const named = `${key.id}.${Buffer.from(JSON.stringify(content)).toString('base64url')}`;
  return `${named}.${sign(null, Buffer.from(named), key.secret).toString('base64url')}`;
}

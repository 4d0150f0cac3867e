// The code on a digital card: it names a membership for ten minutes, and nobody can make one without our key. It holds no personal data.
import { timingSafeEqual } from 'node:crypto';
import { validate as isUuid } from 'uuid';
import { keyedHash } from '../../models/store/crypto.ts';
import { findOne } from '../../models/store/find.ts';

const minutesValid = 10;

export type CardFacts = { name: string; unionId: string; state: string };

export function cardProof(memberId: string, now = Date.now()): string {
  const until = Math.floor(now / 60_000) + minutesValid;
  const named = `${memberId}.${until.toString(36)}`;
  return `${named}.${seal(named)}`;
}

/** The membership as it is now, the name masked; undefined for a code that is forged or old. */
export async function checkCard(proof: string, now = Date.now()): Promise<CardFacts | undefined> {
  const [memberId = '', until = '', given = ''] = proof.slice(0, 200).split('.');
  if (!isUuid(memberId) || !isSame(given, seal(`${memberId}.${until}`))) return undefined;
  if (Number.parseInt(until, 36) * 60_000 < now) return undefined;
  const member = await findOne('member', { id: memberId });
  return member && { name: maskName(member.name), unionId: member.unionId, state: member.state };
}

function isSame(given: string, wanted: string): boolean {
  const [left, right] = [Buffer.from(given), Buffer.from(wanted)];
  return left.length === right.length && timingSafeEqual(left, right);
}

const seal = (named: string) => keyedHash(named, 'member card').slice(0, 32);

const maskName = (name: string) => {
  const letters = [...name];
  return letters.length > 1 ? `${letters[0]}${'*'.repeat(letters.length - 1)}` : '*';
};

// What the QR code on a poster carries: a union and a day of expiry, signed. No personal data, nothing to guess.

import { createHmac, timingSafeEqual } from 'node:crypto';
import { validate as isUuid, parse, stringify } from 'uuid';
import { addDays } from '../../civilDay.ts';
import { config } from '../../config.ts';
import type { CodeLeadsTo } from '../../contract/joinCode.ts';
import { BadRequest } from '../../errors.ts';
import type { Rows } from '../../models/rows.ts';
import { findOne } from '../../models/store/sql/find.ts';
import type { PlaceRules } from '../documents/placeRules.ts';
import { rulebook } from '../documents/rulebook.ts';
import { today } from '../today.ts';

const signatureBytes = 12;

/** A token for a union, valid as long as the `joinQr` parameters there say. */
export async function tokenFor(union: Pick<Rows['union'], 'id' | 'path'>): Promise<{ token: string; validTo: string }> {
  const rules = (await rulebook()).at(union.path);
  const validTo = addDays(rules.day, Number(rules.neededParameters('joinQr').validDays ?? 365));
  const payload = Buffer.alloc(20);
  payload.set(parse(union.id), 0);
  payload.writeUInt32BE(Number(validTo.replaceAll('-', '')), 16);
  return { token: Buffer.concat([payload, sign(payload)]).toString('base64url'), validTo };
}

/** The processes that a union has a code for, that to join first. */
export function codesOf(rules: PlaceRules): CodeLeadsTo[] {
  const { process, also = [] } = rules.neededParameters('joinQr') as { process: string; also?: string[] };
  return [process, ...also].map((key) => ({ process: key, title: rules.needed('process', key).document.title }));
}

/** Where a code leads, as short as can be: it is printed, and every sign makes the picture finer. */
export const codePath = (process: string, token: string): string => `/${process}?u=${token}`;

export const unionFromToken = async (token: unknown): Promise<Rows['union']> => (await readToken(token)).union;

/** The union of a code and its last day. @throws BadRequest('forged-token' | 'expired-token') with what to do instead. */
export async function readToken(token: unknown): Promise<{ union: Rows['union']; validTo: string }> {
  const bytes = typeof token === 'string' && token.length < 100 ? Buffer.from(token, 'base64url') : Buffer.alloc(0);
  const payload = bytes.subarray(0, 20);
  // Decoding skips what is no base64url: a code with anything added would lead to the same bytes.
  const whole = bytes.length === 20 + signatureBytes && bytes.toString('base64url') === token;
  const genuine = whole && timingSafeEqual(bytes.subarray(20), sign(payload));
  const id = genuine ? stringify(payload.subarray(0, 16)) : '';
  const union = isUuid(id) ? await findOne('union', { id }) : undefined;
  if (!union)
    throw new BadRequest(
      'forged-token',
      '这个二维码无效，可能不是工会发布的。您可以直接查找自己的单位入会',
      'This QR code is not valid; search for your union instead',
    );
  const validTo = String(payload.readUInt32BE(16)).replace(/^(\d{4})(\d\d)/, '$1-$2-');
  if (validTo < today()) {
    throw new BadRequest(
      'expired-token',
      `“${union.name}”的这个二维码已过期，请向工会索取新的，或直接查找单位入会`,
      'This QR code has expired; ask for a new one or search for your union',
    );
  }
  return { union, validTo };
}

const sign = (payload: Buffer) =>
  createHmac('sha256', config.secrets.qr).update('join').update(payload).digest().subarray(0, signatureBytes);

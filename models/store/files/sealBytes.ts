// Bytes sealed by the keys that seal fields (models/store/sql/crypto.ts), in the profile in force. `place` is bound in: what was
// moved to another file, or to another place in it, does not open.
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { cryptoOptions } from '../sql/crypto.ts';

export type Sealed = { sealedBy: string; sealed: Buffer };

/** The profile and the key by which is sealed now: 'a.k1'. What says otherwise is to be sealed anew. */
export function sealedByNow(): string {
  const { profile, fieldKeys } = cryptoOptions();
  if (!fieldKeys[0]) throw new Error('configureCrypto has not been called');
  return `${profile === 'gm' ? 'g' : 'a'}.${fieldKeys[0].id}`;
}

export function sealBytes(clear: Buffer, place: string): Sealed {
  const sealedBy = sealedByNow();
  const secret = secretOf(sealedBy);
  return { sealedBy, sealed: sealedBy.startsWith('g.') ? sealGm(secret, clear, place) : sealAes(secret, clear, place) };
}

/** @throws Error when the key is unknown, or the bytes or their place were changed. */
export function openBytes({ sealedBy, sealed }: Sealed, place: string): Buffer {
  const secret = secretOf(sealedBy);
  return sealedBy.startsWith('g.') ? openGm(secret, sealed, place) : openAes(secret, sealed, place);
}

function secretOf(sealedBy: string): Buffer {
  const id = sealedBy.slice(2);
  const key = cryptoOptions().fieldKeys.find((candidate) => candidate.id === id);
  if (!key) throw new Error(`no field key named ${id}`);
  return key.secret;
}

function sealAes(secret: Buffer, clear: Buffer, place: string): Buffer {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', secret, iv).setAAD(Buffer.from(place));
  const body = Buffer.concat([cipher.update(clear), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]);
}

function openAes(secret: Buffer, bytes: Buffer, place: string): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', secret, bytes.subarray(0, 12), { authTagLength: 16 });
  decipher.setAAD(Buffer.from(place)).setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]);
}

/** Keys of their own, so that what is sealed as a field and as a file never meets. */
function gmKeys(secret: Buffer) {
  const bytes = Buffer.from(hkdfSync('sm3', secret, '', 'huiji file', 48));
  return { encryption: bytes.subarray(0, 16), mac: bytes.subarray(16) };
}

const gmMac = (mac: Buffer, place: string, body: Buffer) =>
  createHmac('sm3', mac).update(`${place}\u0000`).update(body).digest();

function sealGm(secret: Buffer, clear: Buffer, place: string): Buffer {
  const { encryption, mac } = gmKeys(secret);
  const iv = randomBytes(16);
  const cipher = createCipheriv('sm4-ctr', encryption, iv);
  const body = Buffer.concat([iv, cipher.update(clear), cipher.final()]);
  return Buffer.concat([gmMac(mac, place, body), body]);
}

function openGm(secret: Buffer, bytes: Buffer, place: string): Buffer {
  const { encryption, mac } = gmKeys(secret);
  const body = bytes.subarray(32);
  if (!timingSafeEqual(bytes.subarray(0, 32), gmMac(mac, place, body)))
    throw new Error('the sealed bytes were changed');
  const decipher = createDecipheriv('sm4-ctr', encryption, body.subarray(0, 16));
  return Buffer.concat([decipher.update(body.subarray(16)), decipher.final()]);
}

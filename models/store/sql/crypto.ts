// Field encryption and keyed equality. Two profiles: AES-256-GCM with HMAC-SHA256, or the GM profile, SM4-CTR then HMAC-SM3
// (OpenSSL has no SM4-GCM, so encrypt-then-MAC; GB/T 39786). The key's name stands in front, so keys can be rotated.
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomFillSync, timingSafeEqual } from 'node:crypto';

type Key = { id: string; secret: Buffer };
export type Profile = 'aes' | 'gm';
/** `fieldKeys`: newest first; the first encrypts, all decrypt. `equalityKey` keys the hashes; it can't be rotated. */
export type CryptoOptions = { fieldKeys: readonly Key[]; equalityKey: Buffer; profile: Profile };

let keys: readonly Key[] = [];
let hashKey: Buffer = Buffer.alloc(0);
let profile: Profile = 'aes';
const derived = new Map<string, { encryption: Buffer; mac: Buffer }>();

export function configureCrypto(options: CryptoOptions): void {
  if (!options.fieldKeys.length) throw new Error('at least one field key is needed');
  keys = options.fieldKeys;
  hashKey = options.equalityKey;
  profile = options.profile;
  derived.clear();
}

/** What this thread was configured with, for worker threads that are to seal as it does. */
export const cryptoOptions = (): CryptoOptions => ({ fieldKeys: keys, equalityKey: hashKey, profile });

export function encryptField(clear: string): string {
  const key = keys[0];
  if (!key) throw new Error('configureCrypto has not been called');
  const sealed = profile === 'gm' ? sealGm(key, clear) : sealAes(key, clear);
  return `${profile === 'gm' ? 'g' : 'a'}.${key.id}.${sealed.toString('base64')}`;
}

/** @throws Error when the key is unknown or the text was tampered with. */
export function decryptField(stored: string): string {
  const [kind, id, payload] = stored.split('.');
  const key = keys.find((candidate) => candidate.id === id);
  if (!key || !payload) throw new Error(`no field key named ${id}`);
  const bytes = Buffer.from(payload, 'base64');
  if (kind === 'g') return openGm(key, bytes);
  if (kind === 'a') return openAes(key, bytes);
  throw new Error('the text was not sealed here');
}

/** True when the text was sealed by an older key or the other profile, so that the rotation job seals it anew. */
export function needsRotation(stored: string): boolean {
  return !stored.startsWith(`${profile === 'gm' ? 'g' : 'a'}.${keys[0]?.id}.`);
}

/** Equality without reading: the same clear text and domain give the same hash, and nothing else does. */
export function keyedHash(clear: string, domain: string): string {
  return createHmac(profile === 'gm' ? 'sm3' : 'sha256', hashKey)
    .update(`${domain}\u0000${clear}`)
    .digest('base64url');
}

/** The hash of the profile in force, for seals that say by which one they were made. */
export const digestName = (): 'sha256' | 'sm3' => (profile === 'gm' ? 'sm3' : 'sha256');

/** A seal that needs the key to be made again. */
export const keyedDigest = (algorithm: string, parts: readonly (string | Buffer)[]): string => {
  const mac = createHmac(algorithm, hashKey);
  for (const part of parts) mac.update(part);
  return mac.digest('hex');
};

const drawn = Buffer.allocUnsafeSlow(4096);
let spent = drawn.length;

/** Random bytes, each given out once; to be copied before more are asked for. Drawing twelve at a time would cost half as much as the cipher. */
function freshBytes(count: number): Buffer {
  if (spent + count > drawn.length) {
    randomFillSync(drawn);
    spent = 0;
  }
  spent += count;
  return drawn.subarray(spent - count, spent);
}

function sealAes(key: Key, clear: string): Buffer {
  const iv = freshBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key.secret, iv);
  const body = cipher.update(clear, 'utf8');
  const last = cipher.final();
  return Buffer.concat([iv, cipher.getAuthTag(), body, last]);
}

function openAes(key: Key, bytes: Buffer): string {
  const decipher = createDecipheriv('aes-256-gcm', key.secret, bytes.subarray(0, 12), { authTagLength: 16 });
  decipher.setAuthTag(bytes.subarray(12, 28));
  return decipher.update(bytes.subarray(28), undefined, 'utf8') + decipher.final('utf8');
}

function gmKeys(key: Key) {
  const cached = derived.get(key.id);
  if (cached) return cached;
  const bytes = Buffer.from(hkdfSync('sm3', key.secret, '', 'huiji field', 48));
  const made = { encryption: bytes.subarray(0, 16), mac: bytes.subarray(16) };
  derived.set(key.id, made);
  return made;
}

function sealGm(key: Key, clear: string): Buffer {
  const { encryption, mac } = gmKeys(key);
  const iv = freshBytes(16);
  const cipher = createCipheriv('sm4-ctr', encryption, iv);
  const body = Buffer.concat([iv, cipher.update(clear, 'utf8'), cipher.final()]);
  return Buffer.concat([createHmac('sm3', mac).update(body).digest(), body]);
}

function openGm(key: Key, bytes: Buffer): string {
  const { encryption, mac } = gmKeys(key);
  const body = bytes.subarray(32);
  if (!timingSafeEqual(bytes.subarray(0, 32), createHmac('sm3', mac).update(body).digest()))
    throw new Error('the sealed text was changed');
  const decipher = createDecipheriv('sm4-ctr', encryption, body.subarray(0, 16));
  return decipher.update(body.subarray(16), undefined, 'utf8') + decipher.final('utf8');
}

// The Ed25519 keys that sign cards, made of the seeds among the secrets. Newest first: the first signs, all are published.
import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { config } from '../../config.ts';
import type { CardKeys } from '../../contract/operation.ts';
import { Unavailable } from '../../errors.ts';

type CardKey = { id: string; secret: KeyObject; open: KeyObject };

/** What stands before the 32 bytes of a seed in PKCS#8 (RFC 8410). */
const wrapping = Buffer.from('302e020100300506032b657004220420', 'hex');
let made: CardKey[] | undefined;

function cardKeys(): CardKey[] {
  made ??= config.secrets.cardKeys.map(({ id, key }) => {
    const secret = createPrivateKey({ key: Buffer.concat([wrapping, key]), format: 'der', type: 'pkcs8' });
    return { id, secret, open: createPublicKey(secret) };
  });
  return made;
}

export function signingKey(): CardKey {
  const [newest] = cardKeys();
  if (!newest) throw new Unavailable('no-card-key', '没有配置电子会员证的签名密钥', 'No card key is configured');
  return newest;
}

export const publicKeyOf = (id: string): KeyObject | undefined => cardKeys().find((key) => key.id === id)?.open;

/** The public halves as a JSON Web Key Set (RFC 7517, RFC 8037). */
export const publicCardKeys = (): CardKeys => ({
  keys: cardKeys().map(({ id, open }) => {
    const { kty = '', crv = '', x = '' } = open.export({ format: 'jwk' });
    return { kty, crv, x, use: 'sig', alg: 'EdDSA', kid: id };
  }),
});

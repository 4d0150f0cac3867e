import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import type { Secrets } from '../../../secrets.ts';
import { keyMarks, openKeys, sealKeys } from '../../../workflows/backup/keys.ts';

const secretsOf = (): Secrets => ({
  ...{ session: 's'.repeat(40), qr: 'q'.repeat(40), hash: randomBytes(32).toString('base64') },
  fieldKeys: ['k2', 'k1'].map((id) => ({ id, key: randomBytes(32) })),
  cardKeys: [{ id: 'c1', key: randomBytes(32) }],
});
const passphrase = 'a passphrase of more than thirty-two characters';

it('seals the keys under the passphrase alone, and they come out as they went in', () => {
  const folder = mkdtempSync(join(tmpdir(), 'huiji-keys-'));
  const secrets = secretsOf();
  sealKeys(folder, secrets, passphrase);
  const sealed = readFileSync(join(folder, 'keys.sealed'));
  for (const { key } of secrets.fieldKeys) {
    expect(sealed.includes(key)).toBe(false);
    expect(sealed.includes(key.toString('base64'))).toBe(false);
  }
  expect(openKeys(folder, passphrase)).toMatchObject({
    hash: secrets.hash,
    fieldKeys: secrets.fieldKeys.map(({ id, key }) => `${id}:${key.toString('base64')}`).join(','),
  });
  expect(openKeys(folder, `${passphrase}.`)).toBeUndefined();
  expect(openKeys(folder, '')).toBeUndefined();
});

it('marks each key without telling anything of it; another key has another mark', () => {
  const [one, other] = [secretsOf(), secretsOf()];
  expect(Object.keys(keyMarks(one))).toEqual(['HASH_KEY', 'FIELD_KEYS k2', 'FIELD_KEYS k1', 'CARD_KEYS c1']);
  expect(keyMarks(one)).toEqual(keyMarks(one));
  expect(Object.values(keyMarks(one)).some((mark) => Object.values(keyMarks(other)).includes(mark))).toBe(false);
  expect(JSON.stringify(keyMarks(one))).not.toContain(one.hash.slice(0, 8));
});

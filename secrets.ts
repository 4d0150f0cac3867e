// Secrets that the environment does not give are made once and kept in the data folder, so that a fresh clone works.
import { hkdfSync, randomBytes } from 'node:crypto';
import { chmodSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A key of 32 bytes with the name that stands before what it encrypted. */
export type FieldKey = { id: string; key: Buffer };

export type Secrets = {
  session: string;
  qr: string;
  /** Newest first: the first encrypts, all decrypt. */
  fieldKeys: FieldKey[];
  /** Newest first: the first signs, all are published. */
  cardKeys: FieldKey[];
  hash: string;
};

/** Reads `id:base64,id:base64`, newest first. */
export function parseFieldKeys(text: string): FieldKey[] {
  const keys = text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => {
      const [id, encoded, ...rest] = part.split(':');
      const key = Buffer.from(encoded ?? '', 'base64');
      if (!id || !/^[A-Za-z0-9_-]{1,16}$/.test(id) || rest.length > 0 || key.length !== 32) {
        throw new Error('须为 id:base64，密钥 32 字节 / must be id:base64 with keys of 32 bytes');
      }
      return { id, key };
    });
  if (new Set(keys.map((key) => key.id)).size < keys.length) {
    throw new Error('密钥编号重复 / a key id is given twice');
  }
  return keys;
}

/** The given secrets, completed from `dataDir/secrets.json`, which is made (mode 600) when it does not exist. */
export function keptSecrets(dataDir: string, given: Secrets): Secrets {
  const isWhole = given.session && given.qr && given.hash && given.fieldKeys.length > 0 && given.cardKeys.length > 0;
  if (isWhole) return given;
  const kept = readOrMake(secretsFile(dataDir), dataDir);
  return {
    session: given.session || kept.session,
    qr: given.qr || kept.qr,
    hash: given.hash || kept.hash,
    fieldKeys: given.fieldKeys.length > 0 ? given.fieldKeys : parseFieldKeys(kept.fieldKeys),
    cardKeys: given.cardKeys.length > 0 ? given.cardKeys : parseFieldKeys(kept.cardKeys ?? cardKeyFrom(kept.qr)),
  };
}

/** For a file written before there were cards: made of what is in it, so that every process makes the same. */
const cardKeyFrom = (qr: string) => `c1:${Buffer.from(hkdfSync('sha256', qr, '', 'card', 32)).toString('base64')}`;

/** As `secrets.json` holds them. */
export type Kept = { session: string; qr: string; hash: string; fieldKeys: string; cardKeys?: string };

export const writtenSecrets = ({ session, qr, hash, fieldKeys, cardKeys }: Secrets): Kept => ({
  ...{ session, qr, hash, fieldKeys: writtenKeys(fieldKeys), cardKeys: writtenKeys(cardKeys) },
});

const writtenKeys = (keys: readonly FieldKey[]) =>
  keys.map(({ id, key }) => `${id}:${key.toString('base64')}`).join(',');

/** Where `keptSecrets` keeps what the environment does not give. */
export const secretsFile = (dataDir: string): string => join(dataDir, 'secrets.json');

function readOrMake(path: string, dataDir: string): Kept {
  mkdirSync(dataDir, { recursive: true });
  const draft = `${path}.${process.pid}`;
  const made: Kept = {
    session: randomBytes(32).toString('base64url'),
    qr: randomBytes(32).toString('base64url'),
    hash: randomBytes(32).toString('base64url'),
    fieldKeys: `k1:${randomBytes(32).toString('base64')}`,
    cardKeys: `c1:${randomBytes(32).toString('base64')}`,
  };
  writeFileSync(draft, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 });
  try {
    // A link fails when another process was first: then both use that one's secrets, whole.
    linkSync(draft, path);
    chmodSync(path, 0o600);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return JSON.parse(readFileSync(path, 'utf8')) as Kept;
}

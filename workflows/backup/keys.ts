// A backup names the keys its data needs by marks that tell nothing of them, and holds the keys themselves only under a
// passphrase of their own: whoever finds a backup reads no document number in it.
import { createCipheriv, createDecipheriv, createHmac, randomBytes, scryptSync } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { config } from '../../config.ts';
import { type Kept, type Secrets, secretsFile, writtenSecrets } from '../../secrets.ts';

/** `FIELD_KEYS k1` → mark. */
export type KeyMarks = Record<string, string>;

const fileName = 'keys.sealed';
const markOf = (key: string | Buffer) => createHmac('sha256', key).update('huiji backup').digest('hex').slice(0, 16);

/** Those without which data is lost: sessions and codes can be made anew. */
export const keyMarks = ({ hash, fieldKeys, cardKeys }: Secrets): KeyMarks =>
  Object.fromEntries([
    ['HASH_KEY', markOf(hash)],
    ...fieldKeys.map(({ id, key }) => [`FIELD_KEYS ${id}`, markOf(key)]),
    ...cardKeys.map(({ id, key }) => [`CARD_KEYS ${id}`, markOf(key)]),
  ]);

/** Leaves the keys beside the data, sealed under `passphrase`. */
export function sealKeys(folder: string, secrets: Secrets, passphrase: string): void {
  const [salt, iv] = [randomBytes(16), randomBytes(12)];
  const cipher = createCipheriv('aes-256-gcm', scryptSync(passphrase, salt, 32), iv);
  const body = Buffer.concat([cipher.update(JSON.stringify(writtenSecrets(secrets)), 'utf8'), cipher.final()]);
  writeFileSync(join(folder, fileName), Buffer.concat([salt, iv, cipher.getAuthTag(), body]), { mode: 0o600 });
}

/** Undefined when the backup holds none, or the passphrase is another. */
export function openKeys(folder: string, passphrase: string): Kept | undefined {
  const path = join(folder, fileName);
  if (!existsSync(path) || !passphrase) return undefined;
  const bytes = readFileSync(path);
  const decipher = createDecipheriv(
    'aes-256-gcm',
    scryptSync(passphrase, bytes.subarray(0, 16), 32),
    bytes.subarray(16, 28),
  );
  decipher.setAuthTag(bytes.subarray(28, 44));
  try {
    return JSON.parse(decipher.update(bytes.subarray(44), undefined, 'utf8') + decipher.final('utf8')) as Kept;
  } catch {
    return undefined;
  }
}

/** Where neither the environment nor the data folder gives keys, those of the backup come to the data folder. @returns whether they did */
export function bringKeys(folder: string): boolean {
  const path = secretsFile(config.dataDir);
  if (!config.defaultSecrets.length || existsSync(path)) return false;
  const kept = openKeys(folder, config.backupSecret);
  if (!kept) return false;
  mkdirSync(config.dataDir, { recursive: true });
  writeFileSync(path, `${JSON.stringify(kept, null, 2)}\n`, { mode: 0o600 });
  return true;
}

/** What is wrong with the keys of this machine for this backup, a sentence each. */
export function keyProblems(folder: string, wanted: KeyMarks): string[] {
  if (config.defaultSecrets.length && !existsSync(secretsFile(config.dataDir)))
    return [
      `这台机器没有密钥（${config.defaultSecrets.join('、')}）。${howToBring(folder)} / this machine has no keys`,
    ];
  const present = keyMarks(config.secrets);
  return Object.entries(wanted).flatMap(([name, mark]) => {
    if (present[name] === mark) return [];
    return present[name]
      ? [`${name}：这台机器上的不是备份所用的那一个 / not the key the backup was made with`]
      : [`${name}：这台机器上没有 / missing on this machine`];
  });
}

const howToBring = (folder: string) =>
  existsSync(join(folder, fileName))
    ? '备份里有，用备份时的 BACKUP_SECRET 可以取出'
    : '备份里也没有：请把当时的 .env 或 secrets.json 找回来';

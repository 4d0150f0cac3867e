// Argon2id at the library's defaults: 19 MiB, two passes, as OWASP advises.
import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFKC'));

let nobodys: Promise<string> | undefined;

/** Without a kept hash it works just as long and says no. */
export async function isPassword(password: string, kept: string | null | undefined): Promise<boolean> {
  nobodys ??= hash(randomBytes(16));
  const right = await verify(kept ?? (await nobodys), password.normalize('NFKC'));
  return right && Boolean(kept);
}

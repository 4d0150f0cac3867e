// A device that has signed in to an account is told apart from a stranger's by a cookie that says so, sealed; it opens nothing.
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { keyedHash } from '../../models/store/sql/crypto.ts';

const mostAccounts = 5;
const sealOf = (id: string, accountId: string) => keyedHash(`${id}:${accountId}`, 'known device').slice(0, 32);

/** What the device keeps from now on; a phone that several people use keeps the last few. */
export function rememberDevice(kept: string | undefined, accountId: string): string {
  const [id = '', ...seals] = (kept ?? '').split('.');
  const own = /^[\w-]{16}$/.test(id) ? id : randomBytes(12).toString('base64url');
  const seal = sealOf(own, accountId);
  const others = own === id ? seals.filter((each) => each !== seal) : [];
  return [own, seal, ...others].slice(0, mostAccounts + 1).join('.');
}

/** Which device it is, when it has signed in to this account before. */
export function knownDevice(kept: string | undefined, accountId: string): string | undefined {
  const [id = '', ...seals] = (kept ?? '').split('.');
  if (!id) return undefined;
  const seal = Buffer.from(sealOf(id, accountId));
  const matches = seals.some((each) => {
    const given = Buffer.from(each);
    return given.length === seal.length && timingSafeEqual(given, seal);
  });
  return matches ? id : undefined;
}

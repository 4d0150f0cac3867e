// Whence a case comes, as keyed hashes: enough to count how many came of one place, not to know which.
import ipaddr from 'ipaddr.js';
import { keyedHash } from '../../models/store/sql/crypto.ts';
import { knownDevice } from './knownDevice.ts';

export type Origin = { deviceHash: string | null; networkHash: string | null; homeHash: string | null };

const nowhere: Origin = { deviceHash: null, networkHash: null, homeHash: null };

/** Of who begins it for himself; the desk of an administrator, where many come from, tells nothing of them. */
export function originOf(
  visit: { ip?: string | undefined; device?: string | undefined },
  { account, begunById }: { account: { id: string }; begunById: string | null },
  data: Record<string, unknown>,
): Origin {
  if (begunById) return nowhere;
  // The cookie of a device is sealed for who has signed in on it, so that nobody sends in another's.
  const device = knownDevice(visit.device, account.id);
  const network = wideNetworkOf(visit.ip);
  const home = plainAddress(data.homeAddress);
  return {
    deviceHash: device ? keyedHash(device, 'device of a case') : null,
    networkHash: network ? keyedHash(network, 'network of a case') : null,
    homeHash: home ? keyedHash(home, 'home of a case') : null,
  };
}

/** The /24 of an IPv4 address, the /48 of an IPv6 one: what one office or one site is given. */
export function wideNetworkOf(ip: string | undefined): string | null {
  if (!ip || !ipaddr.isValid(ip)) return null;
  const address = ipaddr.process(ip);
  return address instanceof ipaddr.IPv6
    ? `${new ipaddr.IPv6([...address.parts.slice(0, 3), 0, 0, 0, 0, 0])}/48`
    : `${address.octets.slice(0, 3).join('.')}.0/24`;
}

const shortest = 6;

/** As it reads, whatever stands between the signs; what is too short names no home. */
function plainAddress(text: unknown): string | null {
  if (typeof text !== 'string') return null;
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
  return [...plain].length < shortest ? null : plain;
}

import type { Actor } from '../../models/store/gates/actor.ts';

/** Where a request comes from. */
export type RequestContext = { ip?: string | undefined; requestId?: string | undefined };

/** Somebody who has not signed in (yet): named in the audit by his address only. */
export function visitor({ ip, requestId }: RequestContext): Actor {
  return {
    kind: 'system',
    accountId: null,
    label: '访客',
    powers: [],
    ...(ip ? { ip } : {}),
    ...(requestId ? { requestId } : {}),
  };
}

/** The network a visitor comes from: one address, or the /64 that one IPv6 subscriber is given. */
export function networkOf(ip: string | undefined): string {
  const address = (ip ?? '').replace(/^::ffff:(?=\d+\.)/, '');
  return address.includes(':') ? expandIpv6(address).slice(0, 4).join(':') : address;
}

function expandIpv6(address: string): string[] {
  const [head = '', tail] = address.split('::');
  const front = head.split(':').filter(Boolean);
  const back = (tail ?? '').split(':').filter(Boolean);
  const missing = tail === undefined ? 0 : Math.max(0, 8 - front.length - back.length);
  return [...front, ...Array<string>(missing).fill('0'), ...back].map((part) =>
    part.toLowerCase().replace(/^0+(?=.)/, ''),
  );
}

import ipaddr from 'ipaddr.js';
import type { Actor } from '../../models/store/gates/actor.ts';
import { actorTitles } from '../../models/store/gates/actorTitles.ts';

/** Where a request comes from. */
export type RequestContext = {
  ip?: string | undefined;
  requestId?: string | undefined;
  /** What the device keeps since it has signed in. */
  device?: string | undefined;
};

/** Somebody who has not signed in (yet): named in the audit by his address only. */
export function visitor({ ip, requestId }: RequestContext): Actor {
  return {
    kind: 'system',
    accountId: null,
    label: actorTitles.visitor.zh,
    powers: [],
    ...(ip ? { ip } : {}),
    ...(requestId ? { requestId } : {}),
  };
}

/** The network a visitor comes from: one address, or the /64 that one IPv6 subscriber is given. */
export function networkOf(ip = ''): string {
  if (!ipaddr.isValid(ip)) return ip;
  const address = ipaddr.process(ip);
  return address instanceof ipaddr.IPv6
    ? `${new ipaddr.IPv6([...address.parts.slice(0, 4), 0, 0, 0, 0])}/64`
    : address.toString();
}

import type { Role } from '../../descriptor/types.ts';
import { actorTitles } from './actorTitles.ts';

/** One live grant: a role on a union and everything below it. `path` is the union's materialised path, '/1/5/37/'. */
export type Power = { role: Role; unionId: string; path: string };

/** Who asks. A person sees what his powers (or `as: 'self'`) allow; a job and the system see everything. */
export type Actor = {
  kind: 'person' | 'job' | 'system';
  accountId: string | null;
  label: string;
  powers: readonly Power[];
  /** A second factor is missing: reads only. */
  readOnly?: boolean;
  ip?: string;
  requestId?: string;
};

/** A person who is signed in. */
export type PersonActor = Actor & { accountId: string };

/** Whose account it is, proven by a password, a code or a link in his hands; without powers. */
export const ownerActor = (
  { id, name }: { id: string; name?: string | null | undefined },
  { ip, requestId }: { ip?: string | undefined; requestId?: string | undefined },
): PersonActor => ({
  kind: 'person',
  accountId: id,
  label: name ?? actorTitles.nameless.zh,
  powers: [],
  ...(ip ? { ip } : {}),
  ...(requestId ? { requestId } : {}),
});

export const systemActor: Actor = { kind: 'system', accountId: null, label: actorTitles.system.zh, powers: [] };

export const jobActor = (name: keyof typeof actorTitles): Actor => ({
  kind: 'job',
  accountId: null,
  label: actorTitles[name].zh,
  powers: [],
});

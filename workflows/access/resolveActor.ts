import { config } from '../../config.ts';
import type { Actor } from '../../models/store/gates/actor.ts';
import { type Standing, standingOf } from '../../models/store/queries/powers.ts';
import { onNotify } from '../../models/store/sql/notifications.ts';
import type { RequestContext } from './visitor.ts';

export type SessionKind = 'member' | 'admin';
export type SignedIn = {
  accountId: string;
  kind: SessionKind /** a second factor was given in this session */;
  totp?: boolean | undefined;
};

const freshMilliseconds = 5_000;
const most = 10_000;
const standings = new Map<string, { standing: Standing | undefined; until: number }>();
let listening = false;

/** Who is asking, with the powers he has now. Undefined when the account is gone or disabled. A member's session has no powers. */
export async function resolveActor(signedIn: SignedIn, context: RequestContext): Promise<Actor | undefined> {
  const standing = await freshStanding(signedIn.accountId);
  if (!standing) return undefined;
  const isAdmin = signedIn.kind === 'admin';
  return {
    kind: 'person',
    accountId: standing.accountId,
    label: standing.name ?? '未实名账号',
    powers: isAdmin ? standing.powers : [],
    ...(isAdmin && !signedIn.totp && (config.adminTotp || standing.totpConfirmed) ? { readOnly: true } : {}),
    ...(context.ip ? { ip: context.ip } : {}),
    ...(context.requestId ? { requestId: context.requestId } : {}),
  };
}

/** Kept for five seconds at most, and dropped as soon as the database says that grants have changed. */
async function freshStanding(accountId: string): Promise<Standing | undefined> {
  if (!listening) {
    listening = true;
    onNotify('grants', () => standings.clear());
  }
  const known = standings.get(accountId);
  if (known && known.until > Date.now()) return known.standing;
  const standing = await standingOf(accountId, config.timezone);
  if (standings.size >= most) standings.clear();
  standings.set(accountId, { standing, until: Date.now() + freshMilliseconds });
  return standing;
}

import { config } from '../../config.ts';
import type { Actor } from '../../models/store/gates/actor.ts';
import { standingOf } from '../../models/store/queries/powers.ts';
import { remember } from '../../models/store/sql/remember.ts';
import type { RequestContext } from './visitor.ts';

export type SessionKind = 'member' | 'admin';
export type SignedIn = {
  accountId: string;
  kind: SessionKind /** a second factor was given in this session */;
  totp?: boolean | undefined;
};

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
const freshStanding = remember({ most: 10_000, ms: 5_000, forgetOn: 'grants' }, (accountId: string) =>
  standingOf(accountId, config.timezone),
);

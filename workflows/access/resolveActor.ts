import { config } from '../../config.ts';
import type { PersonActor } from '../../models/store/gates/actor.ts';
import { actorTitles } from '../../models/store/gates/actorTitles.ts';
import { type Standing, standingOf } from '../../models/store/queries/powers.ts';
import type { RequestContext } from './visitor.ts';

export type SessionKind = 'member' | 'admin';
export type SignedIn = {
  accountId: string;
  kind: SessionKind /** a second factor was given in this session */;
  totp?: boolean | undefined;
};

/**
 * Who is asking, with the powers he has now. Undefined when the account is gone or disabled. A member's session has no powers.
 * @param standing as it was read with the session, when it was
 */
export async function resolveActor(
  signedIn: SignedIn,
  context: RequestContext,
  standing?: Standing,
): Promise<PersonActor | undefined> {
  const current = standing ?? (await standingOf(signedIn.accountId, config.timezone));
  if (!current) return undefined;
  const isAdmin = signedIn.kind === 'admin';
  return {
    kind: 'person',
    accountId: current.accountId,
    label: current.name ?? actorTitles.nameless.zh,
    powers: isAdmin ? current.powers : [],
    ...(isAdmin && !signedIn.totp && (config.adminTotp || current.totpConfirmed) ? { readOnly: true } : {}),
    ...(context.ip ? { ip: context.ip } : {}),
    ...(context.requestId ? { requestId: context.requestId } : {}),
  };
}

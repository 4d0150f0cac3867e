import type { Request, RequestHandler } from 'express';
import { config } from '../../config.ts';
import { Forbidden, NotSignedIn } from '../../errors.ts';
import type { PersonActor } from '../../models/store/gates/actor.ts';
import { resolveActor } from '../../workflows/access/resolveActor.ts';
import { contextOf } from './requestContext.ts';

/** Sets `request.actor` with the powers of this moment when somebody is signed in. Goes after `sessions`. */
export const loadActor: RequestHandler = async (request, _response, next) => {
  const { accountId, kind, totp } = request.session;
  const actor =
    accountId && !isTooOld(request.session)
      ? await resolveActor({ accountId, kind: kind ?? 'member', totp }, contextOf(request), request.standing)
      : undefined;
  if (actor) request.actor = actor;
  else if (request.bearer)
    throw new NotSignedIn(
      'bad-token',
      '登录凭证无效或已过期，请重新登录',
      'The token is wrong or has expired; sign in again',
    );
  next();
};

/** An administrator signs in anew after so many hours, however busy he has been. */
const isTooOld = ({ kind, signedInAt }: Request['session']): boolean =>
  kind === 'admin' && Date.now() - Date.parse(signedInAt ?? '') > config.adminSessionHours * 3_600_000;

/** Whoever is signed in. @throws NotSignedIn */
export function personOf(request: Request): PersonActor {
  if (!request.actor) throw new NotSignedIn();
  return request.actor;
}

/** Somebody signed in as an administrator, with a live grant. @throws NotSignedIn, Forbidden */
export function adminOf(request: Request): PersonActor {
  const actor = personOf(request);
  if (request.session.kind !== 'admin')
    throw new NotSignedIn('admin-sign-in', '请以管理员身份登录', 'Sign in as an administrator');
  if (!actor.powers.length)
    throw new Forbidden(
      'no-powers',
      '您的管理权限已失效，请联系安全管理员',
      'Your powers have ended; ask the security administrator',
    );
  return actor;
}

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Administrators without a second factor, where one is required, may only read. */
export const requireAdmin: RequestHandler = (request, _response, next) => {
  if (adminOf(request).readOnly && !reading.has(request.method)) {
    throw new Forbidden(
      'totp-required',
      '启用动态口令后才能进行修改，请先在“我的账号”中启用',
      'Turn on your second factor first; until then you may only read',
    );
  }
  next();
};

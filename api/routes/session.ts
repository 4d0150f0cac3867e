// How administrators sign in and out, and set up their second factor.
import { confirmTotp, enrolTotp } from '../../workflows/access/enrolTotp.ts';
import { setPassword } from '../../workflows/access/setPassword.ts';
import { signInAdmin } from '../../workflows/access/signInAdmin.ts';
import { route } from '../declaration/route.ts';
import { contextOf } from '../middleware/requestContext.ts';
import { endSession, startSession } from '../middleware/session.ts';

export const signIn = route({
  method: 'POST',
  path: '/api/session',
  who: 'visitor',
  title: '管理员登录',
  body: 'AdminSignIn',
  answer: 'AdminSession',
  async run({ body, request }) {
    const { account, totp } = await signInAdmin(body, contextOf(request));
    const token = await startSession(request, {
      accountId: account.id,
      kind: 'admin',
      totp: totp === 'on',
      ...(body.code === undefined ? {} : { phoneConfirmedAt: new Date().toISOString() }),
    });
    return { account: { id: account.id, name: account.name ?? account.loginName ?? '' }, totp, token };
  },
});

export const currentAdmin = route({
  method: 'GET',
  path: '/api/session',
  who: 'admin',
  title: '当前管理员',
  answer: 'CurrentAdmin',
  run: ({ actor, request }) => ({
    account: { id: actor.accountId, name: actor.label },
    totp: request.session.totp ? ('on' as const) : ('off' as const),
    readOnly: actor.readOnly ?? false,
  }),
});

export const signOut = route({
  method: 'DELETE',
  path: '/api/session',
  who: 'person',
  title: '退出',
  status: 204,
  run: ({ request, response }) => endSession(request, response),
});

export const startTotp = route({
  method: 'POST',
  path: '/api/session/totp',
  who: 'admin',
  title: '开始启用动态口令',
  body: 'TotpRequest',
  answer: 'TotpSecret',
  run: ({ actor, body }) => enrolTotp(actor, body.totp),
});

export const turnOnTotp = route({
  method: 'POST',
  path: '/api/session/totp/confirm',
  who: 'admin',
  title: '确认启用动态口令',
  body: 'TotpCode',
  answer: 'TotpConfirmed',
  async run({ actor, body, request }) {
    await confirmTotp(actor, body.totp);
    request.session.totp = true;
    return { totp: 'on' as const };
  },
});

export const changePassword = route({
  method: 'PUT',
  path: '/api/session/password',
  who: 'admin',
  title: '修改密码',
  body: 'NewPassword',
  status: 204,
  run: ({ actor, body, request: { session, sessionID } }) =>
    setPassword(actor, body, { phoneConfirmedAt: session.phoneConfirmedAt, sessionId: sessionID }),
});

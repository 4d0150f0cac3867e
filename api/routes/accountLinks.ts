// What a link from a message opens, for apps: the first visit, a new password, an e-mail address.
import { acceptInvitation } from '../../workflows/access/acceptInvitation.ts';
import { verifyEmail } from '../../workflows/access/ownEmail.ts';
import { passwordPolicy, passwordRules } from '../../workflows/access/passwordPolicy.ts';
import { requestPasswordReset, resetPassword } from '../../workflows/access/resetPassword.ts';
import { route } from '../declaration/route.ts';
import { contextOf } from '../middleware/requestContext.ts';

export const invitation = route({
  method: 'POST',
  path: '/api/public/invitations',
  who: 'visitor',
  title: '接受邀请',
  body: 'InvitationAccepted',
  status: 204,
  async run({ body: { token, ...given }, request }) {
    await acceptInvitation(token, given, contextOf(request));
  },
});

export const passwordResetRequest = route({
  method: 'POST',
  path: '/api/public/passwordResets',
  who: 'visitor',
  title: '申请重设密码',
  body: 'PasswordResetRequest',
  status: 204,
  run: ({ body, request }) => requestPasswordReset(body.identifier, contextOf(request)),
});

export const passwordRequirements = route({
  method: 'GET',
  path: '/api/public/passwordRules',
  who: 'visitor',
  title: '密码要求',
  answer: 'PasswordRules',
  run: async () => ({ items: passwordRules(await passwordPolicy()) }),
});

export const passwordReset = route({
  method: 'PUT',
  path: '/api/public/password',
  who: 'visitor',
  title: '用链接重设密码',
  body: 'PasswordReset',
  status: 204,
  run: ({ body: { token, password }, request }) => resetPassword(token, password, contextOf(request)),
});

export const emailVerification = route({
  method: 'POST',
  path: '/api/public/emailVerifications',
  who: 'visitor',
  title: '用链接验证邮箱',
  body: 'EmailVerification',
  status: 204,
  run: ({ body, request }) => verifyEmail(body.token, contextOf(request)),
});

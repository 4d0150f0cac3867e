// What a person sees of himself, and how he says who he is.
import type { Request } from 'express';
import { isIn } from '../../models/descriptor/states.ts';
import type { Listed } from '../../models/store/gates/shownRow.ts';
import { bindIdentity } from '../../workflows/access/bindIdentity.ts';
import { changePhone } from '../../workflows/access/changePhone.ts';
import { chooseLoginName } from '../../workflows/access/chooseLoginName.ts';
import { confirmPhone } from '../../workflows/access/confirmPhone.ts';
import { listDevices, signOutDevice } from '../../workflows/access/devices.ts';
import { myAccount } from '../../workflows/access/myAccount.ts';
import { setEmail } from '../../workflows/access/ownEmail.ts';
import { setPassword } from '../../workflows/access/setPassword.ts';
import { issueCard } from '../../workflows/members/issueCard.ts';
import { route } from '../declaration/route.ts';
import { contextOf } from '../middleware/requestContext.ts';
import { originOf } from './pages/originOf.ts';

export const me = route({
  method: 'GET',
  path: '/api/public/me',
  who: 'person',
  title: '我的会籍',
  answer: 'Me',
  async run({ actor, request }) {
    const account = await myAccount(actor);
    const card = await cardIn(request, account.membership);
    return { ...account, card, phoneConfirmedAt: request.session.phoneConfirmedAt ?? null };
  },
});

export const devices = route({
  method: 'GET',
  path: '/api/public/me/devices',
  who: 'person',
  title: '我登录的设备',
  answer: 'Devices',
  run: async ({ actor, request }) => ({ items: await listDevices(actor, request.sessionID, request.language) }),
});

export const endDevice = route({
  method: 'DELETE',
  path: '/api/public/me/devices/:id',
  who: 'person',
  title: '退出一台设备',
  status: 204,
  run: ({ actor, params, request }) => signOutDevice(actor, params.id as string, request.sessionID),
});

export const identity = route({
  method: 'PUT',
  path: '/api/public/me/identity',
  who: 'person',
  title: '实名绑定',
  body: 'Identity',
  answer: 'MyAccount',
  async run({ actor, body }) {
    await bindIdentity(actor, body);
    return myAccount(actor);
  },
});

export const password = route({
  method: 'PUT',
  path: '/api/public/me/password',
  who: 'person',
  title: '设置或修改密码',
  body: 'NewPassword',
  status: 204,
  run({ actor, body, request: { session, sessionID } }) {
    return setPassword(actor, body, { phoneConfirmedAt: session.phoneConfirmedAt, sessionId: sessionID });
  },
});

export const email = route({
  method: 'PUT',
  path: '/api/public/me/email',
  who: 'person',
  title: '填写邮箱，并发送验证链接',
  body: 'OwnEmail',
  status: 204,
  run: ({ actor, body }) => setEmail(actor, body.email),
});

export const phone = route({
  method: 'PUT',
  path: '/api/public/me/phone',
  who: 'person',
  title: '更换登录手机号码（原号码刚确认过，新号码凭验证码）',
  body: 'NextPhone',
  status: 204,
  run({ actor, body, request }) {
    const { session, sessionID } = request;
    return changePhone(
      actor,
      body,
      { phoneConfirmedAt: session.phoneConfirmedAt, sessionId: sessionID },
      contextOf(request),
    );
  },
});

export const loginName = route({
  method: 'PUT',
  path: '/api/public/me/loginName',
  who: 'person',
  title: '设置登录名',
  body: 'OwnLoginName',
  status: 204,
  run: ({ actor, body }) => chooseLoginName(actor, body.loginName),
});

export const phoneConfirmation = route({
  method: 'POST',
  path: '/api/public/me/phoneConfirmation',
  who: 'person',
  title: '短信确认手机号码',
  body: 'PhoneCode',
  answer: 'PhoneConfirmed',
  async run({ actor, body, request }) {
    const phoneConfirmedAt = await confirmPhone(actor, body.code, contextOf(request));
    request.session.phoneConfirmedAt = phoneConfirmedAt;
    return { phoneConfirmedAt };
  },
});

/** What an app needs to show the card with its code. */
async function cardIn(request: Request, membership: Listed<'member'> | null) {
  if (!membership || !isIn('member', membership, 'live')) return null;
  const { token, validUntil } = await issueCard(membership);
  return { token, validUntil, address: `${originOf(request)}/card/${token}` };
}

// How members sign in.
import { requestConfirmation } from '../../workflows/access/confirmPhone.ts';
import { newHumanChallenge } from '../../workflows/access/humanChallenge.ts';
import { newPictureCode } from '../../workflows/access/pictureCode.ts';
import { requestCode } from '../../workflows/access/requestCode.ts';
import { signInWithCode } from '../../workflows/access/signInWithCode.ts';
import { signInWithPassword } from '../../workflows/access/signInWithPassword.ts';
import { route } from '../declaration/route.ts';
import { personOf } from '../middleware/actor.ts';
import { takeHumanProof } from '../middleware/humanProof.ts';
import { contextOf } from '../middleware/requestContext.ts';
import { endSession, startSession } from '../middleware/session.ts';

export const challenge = route({
  method: 'GET',
  path: '/api/public/challenge',
  who: 'visitor',
  title: '工作量证明题目',
  answer: 'HumanChallenge',
  run({ response }) {
    response.set('Cache-Control', 'no-store');
    return newHumanChallenge();
  },
});

export const picture = route({
  method: 'GET',
  path: '/captcha.svg',
  who: 'visitor',
  title: '图形验证码',
  media: 'image/svg+xml',
  limit: { points: 60, seconds: 60 },
  run({ request, response }) {
    const { svg, kept } = newPictureCode();
    request.session.picture = kept;
    response.set('Cache-Control', 'no-store');
    return svg;
  },
});

export const sendCode = route({
  method: 'POST',
  path: '/api/public/codes',
  who: 'visitor',
  title: '获取短信验证码',
  body: 'CodeRequest',
  answer: 'CodeSent',
  status: 202,
  async run({ body: { phone, purpose }, request }) {
    const proof = takeHumanProof(request);
    const { minutesValid, nextInSeconds } =
      purpose === 'confirm'
        ? await requestConfirmation(personOf(request), proof, contextOf(request))
        : await requestCode({ phone, purpose, proof }, contextOf(request));
    return { minutesValid, nextInSeconds };
  },
});

export const signIn = route({
  method: 'POST',
  path: '/api/public/session',
  who: 'visitor',
  title: '登录（验证码或密码）',
  body: 'MemberSignIn',
  answer: 'MemberSession',
  async run({ body: { phone, code, identifier, password }, request }) {
    const byCode = code !== undefined;
    const account = byCode
      ? await signInWithCode({ phone, code }, contextOf(request))
      : await signInWithPassword({ identifier, password }, contextOf(request));
    const token = await startSession(request, {
      accountId: account.id,
      kind: 'member',
      ...(byCode ? { phoneConfirmedAt: new Date().toISOString() } : {}),
    });
    return { account: { id: account.id, name: account.name ?? null, bound: Boolean(account.boundAt) }, token };
  },
});

export const signOut = route({
  method: 'DELETE',
  path: '/api/public/session',
  who: 'person',
  title: '退出',
  status: 204,
  run: ({ request, response }) => endSession(request, response),
});

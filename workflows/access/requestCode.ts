import { randomInt } from 'node:crypto';
import type { CodeSent } from '../../contract/signIn.ts';
import { BadRequest, Forbidden, TooMany } from '../../errors.ts';
import { rateLimiter } from '../../models/store/queries/rateLimits.ts';
import { countRecentCodes, keepCode } from '../../models/store/queries/signInCodes.ts';
import { getRootUnion } from '../../models/store/queries/unions.ts';
import { type Tx, transact } from '../../models/store/writing/transaction.ts';
import type { PlaceRules } from '../documents/placeRules.ts';
import { rulebook } from '../documents/rulebook.ts';
import { enqueueNotice } from '../notices/enqueueNotice.ts';
import { nameEvent } from '../notices/noticeEvents.ts';
import { answerNotBefore } from './answerNotBefore.ts';
import { type CodeLimits, codeLimits } from './codeLimits.ts';
import { isSolved } from './humanChallenge.ts';
import { isReadRightly, type PictureCode } from './pictureCode.ts';
import { readPhone } from './readPhone.ts';
import { networkOf, type RequestContext, visitor } from './visitor.ts';

export const codePurposes = ['signIn', 'confirm', 'newPhone'] as const;
export type CodePurpose = (typeof codePurposes)[number];

/** A solved challenge of `newHumanChallenge`, or what was read in the picture and what the session kept of it. */
export type HumanProof = { solution?: unknown; picture?: { given: unknown; kept: PictureCode | undefined } };

export type CodeRequest = { phone: unknown; purpose?: unknown; proof?: HumanProof };

/** Sends a code by SMS. It never looks whether anybody has this phone, so its answer cannot tell. */
export async function requestCode(request: CodeRequest, context: RequestContext): Promise<CodeSent> {
  return answerNotBefore(150, async () => {
    const phone = readPhone(request.phone);
    const purpose = readPurpose(request.purpose);
    const root = await getRootUnion();
    const rules = (await rulebook()).at(root.path);
    const limits = codeLimits(rules);
    await admitNetwork(networkOf(context.ip), request.proof, limits);
    await transact(visitor(context), { action: 'requestCode' }, async (tx) => {
      const code = await newCode(tx, phone, purpose, limits);
      sendCode(tx, rules, { phone, unionId: root.id, ...code });
    });
    return { minutesValid: limits.minutesValid, nextInSeconds: 60 };
  });
}

function readPurpose(value: unknown = 'signIn'): CodePurpose {
  const purpose = codePurposes.find((each) => each === value);
  if (purpose) return purpose;
  throw new BadRequest('unknown-purpose', '没有这种验证码用途', 'There is no such purpose', [
    { path: 'purpose', message: '没有这种验证码用途', messageEn: 'There is no such purpose', needed: codePurposes },
  ]);
}

/** Requests turned away here are not counted, so a neighbour's flood does not lock out a whole factory's address. */
async function admitNetwork(network: string, proof: HumanProof | undefined, limits: CodeLimits): Promise<void> {
  const requests = rateLimiter('codes', limits.perAddressPer10Min, 600);
  const { used, retryAfter } = await requests.peek(network);
  if (used >= limits.perAddressPer10Min) throw tooManyFromNetwork(retryAfter);
  if (used >= limits.humanCheckAfter && !(await isHuman(proof))) {
    throw new Forbidden(
      'human-check',
      '请先完成人机验证，再获取验证码',
      'Show that you are human, then ask for the code',
      {
        challenge: '/api/public/challenge',
        picture: '/captcha.svg',
      },
    );
  }
  const taken = await requests.take(network);
  if (!taken.allowed) throw tooManyFromNetwork(taken.retryAfter);
}

async function isHuman(proof: HumanProof | undefined): Promise<boolean> {
  if (proof?.picture && (await isReadRightly(proof.picture.given, proof.picture.kept))) return true;
  return proof?.solution !== undefined && isSolved(proof.solution);
}

const tooManyFromNetwork = (retryAfter: number) =>
  new TooMany(
    retryAfter,
    '您所在的网络获取验证码过于频繁，请稍后再试',
    'Too many codes were asked for from this network; try later',
  );

/** @throws TooMany for a phone that was sent so many already. */
async function newCode(
  tx: Tx,
  phone: string,
  purpose: CodePurpose,
  limits: CodeLimits,
): Promise<{ id: string; code: string }> {
  const recent = await countRecentCodes(tx, phone, limits.perPhonePer10Min);
  if (recent.today >= limits.perPhonePerDay) {
    throw new TooMany(
      3600,
      '今天向这个号码发送的验证码已达上限，请明天再试',
      'No more codes for this phone today; try tomorrow',
    );
  }
  if (recent.in10Minutes >= limits.perPhonePer10Min) {
    const minutes = Math.ceil(recent.secondsToNext / 60);
    throw new TooMany(
      recent.secondsToNext,
      `验证码发送过于频繁，请在${minutes}分钟后再试；已收到的最近一条在有效期内仍可使用`,
      `Codes are sent too often; try again in ${minutes} min. The latest one received still works while it is valid`,
    );
  }
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  return { id: await keepCode(tx, phone, purpose, code, limits.minutesValid), code };
}

type CodeMessage = { phone: string; unionId: string; id: string; code: string };

function sendCode(tx: Tx, rules: PlaceRules, { phone, unionId, id, code }: CodeMessage): void {
  enqueueNotice(tx, rules, {
    template: 'signIn.code',
    event: nameEvent('signIn.code', id),
    phone,
    unionId,
    variables: {},
    secretVariables: { code },
    channels: ['sms'],
  });
}

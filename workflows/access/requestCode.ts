import { randomInt } from 'node:crypto';
import type { CodeSent } from '../../contract/signIn.ts';
import { BadRequest, Forbidden, TooMany } from '../../errors.ts';
import { rateLimiter } from '../../models/store/queries/rateLimits.ts';
import { keepCode, readRecentCodes } from '../../models/store/queries/signInCodes.ts';
import { getRootUnion } from '../../models/store/queries/unions.ts';
import { type Tx, transact } from '../../models/store/writing/transaction.ts';
import type { PlaceRules } from '../documents/placeRules.ts';
import { rulebook } from '../documents/rulebook.ts';
import { enqueueNotice } from '../notices/enqueueNotice.ts';
import { nameEvent } from '../notices/noticeEvents.ts';
import { answerNotBefore } from './answerNotBefore.ts';
import { type CodeLimits, codeLimits } from './codeLimits.ts';
import { type HumanProof, isHuman } from './isHuman.ts';
import { readPhone } from './readPhone.ts';
import { networkOf, type RequestContext, visitor } from './visitor.ts';

export const codePurposes = ['signIn', 'confirm', 'newPhone'] as const;
export type CodePurpose = (typeof codePurposes)[number];

/** With the name of the sending, for whoever asked; one that somebody else has asked for is none of his. */
export type SentCode = CodeSent & { codeId: string; isNew: boolean };

export type CodeRequest = { phone: unknown; purpose?: unknown; proof?: HumanProof };

/** What carriers let through to one number. */
const secondsBetween = 60;

/**
 * Sends a code by SMS; asked again within a minute, the one that was sent counts.
 * It never looks whether anybody has this phone, so its answer cannot tell.
 * @throws TooMany, and Forbidden `human-check` where a human has to show himself first
 */
export async function requestCode(request: CodeRequest, context: RequestContext): Promise<SentCode> {
  return answerNotBefore(150, async () => {
    const phone = readPhone(request.phone);
    const purpose = readPurpose(request.purpose);
    const root = await getRootUnion();
    const rules = (await rulebook()).at(root.path);
    const limits = codeLimits(rules);
    await admitNetwork(networkOf(context.ip), request.proof, limits);
    const { wait, id, code } = await transact(visitor(context), { action: 'requestCode' }, async (tx) => {
      const made = await newCode(tx, phone, purpose, limits);
      if (made.code) sendCode(tx, rules, { phone, unionId: root.id, id: made.id, code: made.code });
      return made;
    });
    return { minutesValid: limits.minutesValid, nextInSeconds: wait, codeId: id, isNew: code !== undefined };
  });
}

function readPurpose(value: unknown = 'signIn'): CodePurpose {
  const purpose = codePurposes.find((each) => each === value);
  if (purpose) return purpose;
  throw new BadRequest('unknown-purpose', '没有这种验证码用途', 'There is no such purpose', [
    { path: 'purpose', message: '没有这种验证码用途', messageEn: 'There is no such purpose', needed: codePurposes },
  ]);
}

/**
 * Requests turned away here are not counted, so a neighbour's flood does not lock out a whole factory's address.
 * Who shows that he is human is let in where many others were before him: a hall of people may share an address.
 */
async function admitNetwork(network: string, proof: HumanProof | undefined, limits: CodeLimits): Promise<void> {
  const requests = rateLimiter('codes', limits.perAddressPer10Min, 600);
  const { used } = await requests.peek(network);
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
  const { allowed, retryAfter } = await requests.take(network);
  if (!allowed) throw tooManyFromNetwork(retryAfter);
}

const tooManyFromNetwork = (retryAfter: number) =>
  new TooMany(
    retryAfter,
    '您所在的网络获取验证码过于频繁，请稍后再试',
    'Too many codes were asked for from this network; try later',
  );

/** `wait`: seconds until another may be asked for. */
type NewCode = { wait: number; id: string; code?: string };

/** A new code, or none while the last one still counts. @throws TooMany for a phone that was sent so many already */
async function newCode(tx: Tx, phone: string, purpose: CodePurpose, limits: CodeLimits): Promise<NewCode> {
  const recent = await readRecentCodes(tx, phone, purpose, limits.perPhonePer10Min);
  const wait = recent.secondsSince === undefined ? 0 : secondsBetween - recent.secondsSince;
  if (wait > 0 && recent.stillGood) return { wait, id: recent.stillGood };
  if (recent.today >= limits.perPhonePerDay) throw tooManyToday();
  if (recent.in10Minutes >= limits.perPhonePer10Min) throw tooOften(recent.secondsToNext);
  if (wait > 0) throw tooSoon(wait);
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  return { wait: secondsBetween, id: await keepCode(tx, phone, purpose, code, limits.minutesValid), code };
}

const tooManyToday = () =>
  new TooMany(
    3600,
    '今天向这个号码发送的验证码已达上限，请明天再试',
    'No more codes for this phone today; try tomorrow',
  );

function tooOften(seconds: number): TooMany {
  const minutes = Math.ceil(seconds / 60);
  return new TooMany(
    seconds,
    `验证码发送过于频繁，请在${minutes}分钟后再试；已收到的最近一条在有效期内仍可使用`,
    `Codes are sent too often; try again in ${minutes} min. The latest one received still works while it is valid`,
  );
}

const tooSoon = (seconds: number) =>
  new TooMany(
    seconds,
    `刚刚向这个号码发送过验证码，请在${seconds}秒后再试`,
    `A code was sent to this phone just now; try again in ${seconds} s`,
  );

/** What the message of a code is named by. */
export const codeEvent = (codeId: string) => nameEvent('signIn.code', codeId);

type CodeMessage = { phone: string; unionId: string; id: string; code: string };

function sendCode(tx: Tx, rules: PlaceRules, { phone, unionId, id, code }: CodeMessage): void {
  enqueueNotice(tx, rules, {
    template: 'signIn.code',
    event: codeEvent(id),
    phone,
    unionId,
    variables: {},
    secretVariables: { code },
    channels: ['sms'],
  });
}

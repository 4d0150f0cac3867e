// A clerk who has somebody's whole number in front of him finds the person by it: exactly, with a reason, limited and written down.
import type { HitGroup, NumberToLookUp } from '../../contract/search.ts';
import type { Language } from '../../contract/words.ts';
import { Invalid, TooMany } from '../../errors.ts';
import { getResource } from '../../models/descriptor/registry.ts';
import type { ResourceName } from '../../models/rows.ts';
import type { PersonActor } from '../../models/store/gates/actor.ts';
import { maskDocumentNumber, maskPhone } from '../../models/store/gates/maskIdentity.ts';
import { rowsOfPerson } from '../../models/store/gates/peopleInScope.ts';
import { hashesByPhone } from '../../models/store/queries/personHashes.ts';
import { rateLimiter } from '../../models/store/queries/rateLimits.ts';
import { hashOf } from '../../models/store/sql/rows.ts';
import { transact } from '../../models/store/writing/transaction.ts';
import { parseDocumentNumber } from '../../rules/keywords/documentNumber.ts';
import { normaliseNumber } from '../../rules/keywords/parsed.ts';
import { today } from '../today.ts';
import { hitsOf } from './hitsOf.ts';
import { numberKind } from './numberKind.ts';

const anHour = rateLimiter('lookUps', 60, 3600);

/**
 * Members and cases of the person within the scope. An audit row says that the number was looked up and why, and one more at each
 * member that was found, so that he sees it. Whether the number exists outside of the scope is not told.
 * @throws Invalid for what can be nobody's number, TooMany after sixty in an hour
 */
export async function lookUpNumber(
  actor: PersonActor,
  { by, number, reason }: NumberToLookUp,
  language: Language,
): Promise<HitGroup[]> {
  const clear = wholeNumber(by, number);
  const { allowed, retryAfter } = await anHour.take(actor.accountId);
  if (!allowed)
    throw new TooMany(
      retryAfter,
      '按号码查找一小时最多60次，请稍后再试',
      'At most 60 numbers an hour; try again later',
    );
  const people =
    by === 'phone'
      ? await hashesByPhone(hashOf('member', 'phone', clear))
      : [hashOf('member', 'documentNumber', clear)];
  const [members, cases] = await Promise.all([
    rowsOfPerson(actor, 'member', 'documentNumberHash', people),
    rowsOfPerson(actor, 'application', 'personHash', people),
  ]);
  await noteLookUp(
    actor,
    `${masked(by, clear)}：${reason}`,
    members.map(({ id }) => id),
  );
  const groups = await Promise.all(
    (
      [
        ['member', members],
        ['application', cases],
      ] as const
    ).map(async ([name, rows]) => ({
      resource: name,
      hits: await hitsOf(getResource(name as ResourceName), rows, actor, language),
      total: rows.length,
    })),
  );
  return groups.filter(({ total }) => total > 0);
}

/** @throws Invalid when a digit must be wrong: nobody would be found, and the clerk would not know why */
function wholeNumber(by: NumberToLookUp['by'], number: string): string {
  const clear = normaliseNumber(number);
  const wrong = by === 'phone' ? phoneProblem(clear) : residentProblem(clear);
  if (wrong) throw new Invalid([{ path: 'number', message: wrong.zh, messageEn: wrong.en }]);
  return clear;
}

const phoneProblem = (clear: string) =>
  numberKind(clear) === 'phone'
    ? undefined
    : { zh: `手机号码应为11位，现在是${clear.length}位`, en: `A phone number has 11 digits; this has ${clear.length}` };

/** Of other documents only the length is known. */
function residentProblem(clear: string) {
  if (numberKind(clear) !== 'documentNumber' || clear.length === 15) return undefined;
  const parsed = parseDocumentNumber('resident', clear, today());
  return parsed.ok || parsed.code === 'TYPE' ? undefined : parsed;
}

const masked = (by: NumberToLookUp['by'], clear: string) =>
  by === 'phone' ? maskPhone(clear) : maskDocumentNumber(clear);

async function noteLookUp(actor: PersonActor, reason: string, members: readonly string[]): Promise<void> {
  await transact(actor, { action: 'lookUp', reason }, async (tx) =>
    tx.auditOnly('account', await tx.lock('account', actor.accountId), {}),
  );
  await transact(actor, { action: 'read', reason }, async (tx) => tx.auditLook('member', members));
}

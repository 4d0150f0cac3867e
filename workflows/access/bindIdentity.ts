import { isDay } from '../../civilDay.ts';
import { type AppError, Conflict, type FieldError, Invalid, NotSignedIn, TooMany } from '../../errors.ts';
import type { BoundAccount } from '../../models/boundAccount.ts';
import type { Rows } from '../../models/rows.ts';
import type { PersonActor } from '../../models/store/gates/actor.ts';
import { rateLimiter } from '../../models/store/queries/rateLimits.ts';
import { transact } from '../../models/store/writing/transaction.ts';
import { isDocumentType, parseDocumentNumber } from '../../rules/keywords/documentNumber.ts';
import { parsePersonName } from '../../rules/keywords/personName.ts';
import { today } from '../today.ts';

export type IdentityRequest = {
  name: unknown;
  documentType: unknown;
  documentNumber: unknown;
  documentExpiresOn?: unknown;
};
type Identity = Pick<
  BoundAccount,
  'name' | 'documentType' | 'documentNumber' | 'documentExpiresOn' | 'birthDate' | 'sex'
>;

const tries = rateLimiter('bindings', 10, 3600);

/** Says once and for all who the account's person is. @throws Invalid with a sentence per field, Conflict when the document is bound elsewhere. */
export async function bindIdentity(actor: PersonActor, request: IdentityRequest): Promise<Rows['account']> {
  if (!actor.accountId) throw new NotSignedIn();
  const identity = readIdentity(request, today());
  const { allowed, retryAfter } = await tries.take(actor.accountId);
  if (!allowed)
    throw new TooMany(retryAfter, '实名信息提交次数过多，请一小时后再试', 'Too many tries; try again in an hour');
  try {
    return await transact(actor, { action: 'bindIdentity' }, async (tx) => {
      const account = await tx.lock('account', actor.accountId);
      if (account.boundAt) return alreadyBound(account, identity);
      if (await tx.findOne('account', { documentNumber: identity.documentNumber })) throw boundElsewhere();
      return tx.update('account', account, { ...identity, boundAt: new Date().toISOString() });
    });
  } catch (error) {
    if ((error as AppError).extra?.constraint === 'accounts_document') throw boundElsewhere();
    throw error;
  }
}

/** Asking twice is no mistake; asking for something else is. */
function alreadyBound(account: Rows['account'], identity: Identity): Rows['account'] {
  const same = (['name', 'documentType', 'documentNumber'] as const).every(
    (field) => account[field] === identity[field],
  );
  if (same) return account;
  throw new Conflict(
    'already-bound',
    '实名信息已经绑定，不能自行修改；如有误，请到单位工会更正',
    'Your identity is bound and cannot be changed here; ask your union to correct it',
  );
}

/** Never says whose or which phone: the person asking may be a stranger. */
const boundElsewhere = () =>
  new Conflict(
    'bound-elsewhere',
    '这个证件号码已在另一个账号上实名。如果是您本人，请改用当初的手机号码登录；号码已停用的，请带证件到单位工会更换手机号码。如果不是您本人所为，请联系单位工会核实',
    'This document is bound to another account. If it is yours, sign in with the phone you used then; if that phone is gone, ask your union to change it. If it was not you, ask your union to look into it',
  );

function readIdentity(request: IdentityRequest, day: string): Identity {
  const documentType = text(request.documentType);
  const name = parsePersonName(text(request.name));
  const number = parseDocumentNumber(documentType, text(request.documentNumber), day);
  const expiry = readExpiry(request.documentExpiresOn);
  const errors: FieldError[] = [];
  if (!name.ok) errors.push({ path: 'name', message: name.zh, messageEn: name.en });
  if (!number.ok) {
    const path = isDocumentType(documentType) ? 'documentNumber' : 'documentType';
    errors.push({ path, message: number.zh, messageEn: number.en });
  }
  if (expiry === undefined) {
    errors.push({
      path: 'documentExpiresOn',
      message: '证件到期日应写作2030-01-31这样的日期',
      messageEn: 'Write the date as 2030-01-31',
    });
  }
  if (!name.ok || !number.ok || expiry === undefined || !isDocumentType(documentType)) throw new Invalid(errors);
  return {
    name: name.normalised,
    documentType,
    documentNumber: number.normalised,
    documentExpiresOn: expiry,
    birthDate: number.birthDate ?? null,
    sex: number.sex ?? null,
  };
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A date, null when none is given (long-term cards), undefined when it is no date. */
function readExpiry(value: unknown): string | null | undefined {
  if (value === undefined || value === null || value === '') return null;
  return isDay(value) ? value : undefined;
}

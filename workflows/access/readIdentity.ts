import { addMonths, isDay } from '../../civilDay.ts';
import { type FieldError, Invalid } from '../../errors.ts';
import type { BoundAccount } from '../../models/boundAccount.ts';
import { isDocumentType, oldest, parseDocumentNumber } from '../../rules/keywords/documentNumber.ts';
import { parsePersonName } from '../../rules/keywords/personName.ts';

export type IdentityRequest = {
  name: unknown;
  documentType: unknown;
  documentNumber: unknown;
  documentExpiresOn?: unknown;
  /** Read where the number does not say them. */
  birthDate?: unknown;
  sex?: unknown;
};
export type Identity = Pick<
  BoundAccount,
  'name' | 'documentType' | 'documentNumber' | 'documentExpiresOn' | 'birthDate' | 'sex'
>;

/** Who somebody says he is, by his document. @throws Invalid with a sentence per field */
export function readIdentity(request: IdentityRequest, day: string): Identity {
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
  const birthDate = number.ok ? (number.birthDate ?? readBirth(request.birthDate, day)) : undefined;
  const sex = number.ok ? (number.sex ?? readSex(request.sex)) : undefined;
  if (number.ok && !birthDate) errors.push(birthAsked);
  if (number.ok && !sex) errors.push(sexAsked);
  if (!name.ok || !number.ok || !birthDate || !sex || expiry === undefined || !isDocumentType(documentType))
    throw new Invalid(errors);
  return {
    name: name.normalised,
    documentType,
    documentNumber: number.normalised,
    documentExpiresOn: expiry,
    birthDate,
    sex,
  };
}

const birthAsked: FieldError = {
  path: 'birthDate',
  message: `这种证件的号码里没有出生日期，请按证件填写，写作1990-01-31这样的日期，不晚于今天，不早于${oldest}年前`,
  messageEn: `The number does not hold the birth date; write it as 1990-01-31, not later than today, not before ${oldest} years ago`,
};
const sexAsked: FieldError = {
  path: 'sex',
  message: '这种证件的号码里没有性别，请选择男或女',
  messageEn: 'The number does not say the sex; choose one',
};

const readBirth = (value: unknown, day: string): string | undefined =>
  isDay(value) && value <= day && value > addMonths(day, -12 * oldest) ? value : undefined;

const readSex = (value: unknown): 'male' | 'female' | undefined =>
  value === 'male' || value === 'female' ? value : undefined;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A date, null when none is given (long-term cards), undefined when it is no date. */
function readExpiry(value: unknown): string | null | undefined {
  if (value === undefined || value === null || value === '') return null;
  return isDay(value) ? value : undefined;
}

import { isDay } from '../../civilDay.ts';
import { type FieldError, Invalid } from '../../errors.ts';
import type { BoundAccount } from '../../models/boundAccount.ts';
import { isDocumentType, parseDocumentNumber } from '../../rules/keywords/documentNumber.ts';
import { parsePersonName } from '../../rules/keywords/personName.ts';

export type IdentityRequest = {
  name: unknown;
  documentType: unknown;
  documentNumber: unknown;
  documentExpiresOn?: unknown;
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

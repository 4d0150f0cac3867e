// The one door to every kind of identity document.
import { addMonths } from '../../civilDay.ts';
import { parseHkMacauPermit } from './hkMacauPermit.ts';
import type { ParseResult } from './parsed.ts';
import { failure, normaliseNumber } from './parsed.ts';
import { parsePassport } from './passport.ts';
import { parsePermanentResidence } from './permanentResidence.ts';
import { isResidencePermitNumber, parseResidencePermit } from './residencePermit.ts';
import { parseResidentId } from './residentId.ts';
import { parseTaiwanPermit } from './taiwanPermit.ts';

export type DocumentType =
  | 'resident'
  | 'residencePermit'
  | 'hkMacauPermit'
  | 'taiwanPermit'
  | 'passport'
  | 'permanentResidence';

/** `gaCode` is the code of GA/T 517 where one is known. */
export const documentTypes: { type: DocumentType; title: string; titleEn: string; gaCode?: string }[] = [
  { type: 'resident', title: '居民身份证', titleEn: 'Resident ID card', gaCode: '111' },
  {
    type: 'residencePermit',
    title: '港澳台居民居住证',
    titleEn: 'Residence permit for Hong Kong, Macau and Taiwan residents',
  },
  {
    type: 'hkMacauPermit',
    title: '港澳居民来往内地通行证',
    titleEn: 'Mainland travel permit for Hong Kong and Macau residents',
    gaCode: '516',
  },
  {
    type: 'taiwanPermit',
    title: '台湾居民来往大陆通行证',
    titleEn: 'Mainland travel permit for Taiwan residents',
    gaCode: '511',
  },
  { type: 'passport', title: '护照', titleEn: 'Passport', gaCode: '414' },
  {
    type: 'permanentResidence',
    title: '外国人永久居留身份证',
    titleEn: 'Foreign permanent resident ID card',
    gaCode: '553',
  },
];

// A number that says it is another document would let one person in twice, under two types.
function parseResident(value: string, today: string): ParseResult {
  const number = normaliseNumber(value);
  if (isResidencePermitNumber(number))
    return failure(
      'TYPE',
      '这是港澳台居民居住证号码，请把证件类型改为“港澳台居民居住证”',
      'This is a residence permit number; choose that document type',
    );
  if (number.length === 18 && number.startsWith('9'))
    return failure(
      'REGION',
      '这像是外国人永久居留身份证号码，请核对证件类型',
      'This looks like a foreign permanent resident ID number; check the document type',
    );
  return parseResidentId(value, today);
}

/** Years. Nobody is known to have lived so long: a digit of the year is wrong, though the check character fits. */
export const oldest = 130;
const tooOld = failure(
  'AGE',
  `按号码中的出生日期已超过${oldest}岁，请逐位核对`,
  `By the birth date in the number the person is older than ${oldest}; check each digit`,
);

const parsers: Record<DocumentType, (value: string, today: string) => ParseResult> = {
  resident: parseResident,
  residencePermit: parseResidencePermit,
  hkMacauPermit: parseHkMacauPermit,
  taiwanPermit: parseTaiwanPermit,
  passport: parsePassport,
  permanentResidence: parsePermanentResidence,
};

export function isDocumentType(type: string): type is DocumentType {
  return Object.hasOwn(parsers, type);
}

/** Normalises and verifies a document number; messages never repeat it. */
export function parseDocumentNumber(type: string, value: string, today: string): ParseResult {
  if (!isDocumentType(type)) return failure('TYPE', '没有这种证件类型', 'There is no such document type');
  if (typeof value !== 'string' || value.length > 64 || value.includes('\0'))
    return failure('CHARSET', '证件号码含有不允许的内容', 'The document number holds something that is not allowed');
  if (value.trim() === '') return failure('EMPTY', '请填写证件号码', 'Enter the document number');
  const parsed = parsers[type](value, today);
  return parsed.ok && parsed.birthDate && parsed.birthDate < addMonths(today, -12 * oldest) ? tooOld : parsed;
}

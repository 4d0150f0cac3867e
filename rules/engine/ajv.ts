// The only factory of Ajv instances. Formats and keywords come from rules/keywords, one file each.

import type { ErrorObject, Options, ValidateFunction } from 'ajv/dist/2020.js';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { fullFormats } from 'ajv-formats/dist/formats.js';
import localizeZh from 'ajv-i18n/localize/zh/index.js';
import { notAfterKeyword, notBeforeKeyword } from '../keywords/dateLimits.ts';
import { divisionCodeFormat } from '../keywords/divisionCode.ts';
import { divisionLevelKeyword, divisionWithinKeyword } from '../keywords/divisionPlace.ts';
import { documentKeyFormat } from '../keywords/documentKey.ts';
import { fieldNameFormat } from '../keywords/fieldName.ts';
import { hkMacauPermitFormat } from '../keywords/hkMacauPermit.ts';
import { mobileFormat } from '../keywords/mobile.ts';
import { organisationNameFormat } from '../keywords/organisationName.ts';
import { passportFormat } from '../keywords/passport.ts';
import { permanentResidenceFormat } from '../keywords/permanentResidence.ts';
import { personNameFormat } from '../keywords/personName.ts';
import { residencePermitFormat } from '../keywords/residencePermit.ts';
import { residentIdFormat } from '../keywords/residentId.ts';
import { taiwanPermitFormat } from '../keywords/taiwanPermit.ts';
import { usccFormat } from '../keywords/uscc.ts';

export type { ErrorObject, ValidateFunction };
export type NamedFormat = { name: string; title: string; titleEn: string; validate: (text: string) => boolean };

const longestMailbox = 254;
const date = fullFormats.date as { validate: (text: string) => boolean };
const email = fullFormats.email as RegExp;

/** Every format a document may name. There is no free `pattern`. */
export const formats: ReadonlyMap<string, NamedFormat> = new Map(
  [
    {
      name: 'date',
      title: '有效日期（年-月-日）',
      titleEn: 'a valid date (YYYY-MM-DD)',
      validate: (text: string) => date.validate(text),
    },
    {
      name: 'email',
      title: '有效的电子邮箱',
      titleEn: 'a valid e-mail address',
      validate: (text: string) => text.length <= longestMailbox && email.test(text),
    },
    residentIdFormat,
    residencePermitFormat,
    permanentResidenceFormat,
    hkMacauPermitFormat,
    taiwanPermitFormat,
    passportFormat,
    usccFormat,
    mobileFormat,
    personNameFormat,
    organisationNameFormat,
    divisionCodeFormat,
    documentKeyFormat,
    fieldNameFormat,
  ].map((format) => [format.name, format]),
);

/** A fresh instance: Ajv keeps every schema it compiled, so instances are owned by what they compile for. */
export function createAjv(options: Options = {}): Ajv2020 {
  const ajv = new Ajv2020({
    strict: true,
    strictRequired: false,
    strictTypes: false,
    allowUnionTypes: true,
    addUsedSchema: false,
    messages: false,
    ...options,
  });
  for (const format of formats.values()) ajv.addFormat(format.name, { type: 'string', validate: format.validate });
  ajv.addKeyword(notBeforeKeyword);
  ajv.addKeyword(notAfterKeyword);
  ajv.addKeyword(divisionLevelKeyword);
  ajv.addKeyword(divisionWithinKeyword);
  return ajv;
}

/** Puts Chinese messages on Ajv's errors. */
export function localizeErrors(errors: ErrorObject[] | null | undefined): void {
  // A CommonJS function whose types describe an ES default.
  (localizeZh as unknown as (errors?: ErrorObject[] | null) => void)(errors);
}

import type { Language } from '../../../contract/words.ts';
import type { IdentityChoices, IdentityValues } from '../../../member-ui/components/IdentityFields.tsx';
import { account } from '../../../models/resources/account.ts';

const optionsIn = (choices: Record<string, Record<Language, string>>, language: Language) =>
  Object.entries(choices).map(([value, title]) => ({ value, label: title[language] }));

/** The documents that a person may name himself by, and what some of them do not say. */
export function identityChoices(language: Language): IdentityChoices {
  const { unknown: _unknown, ...sexes } = account.fields.sex.choices;
  return { documentType: optionsIn(account.fields.documentType.choices, language), sex: optionsIn(sexes, language) };
}

export const noIdentity: IdentityValues = {
  name: '',
  documentType: 'resident',
  documentNumber: '',
  documentExpiresOn: '',
  birthDate: '',
  sex: '',
};

/** What was typed into the form. */
export const identityIn = (body: Record<string, unknown>): IdentityValues =>
  Object.fromEntries(
    Object.entries(noIdentity).map(([name, otherwise]) => [name, String(body[name] ?? otherwise)]),
  ) as IdentityValues;

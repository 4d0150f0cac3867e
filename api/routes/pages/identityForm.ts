import type { Language } from '../../../contract/words.ts';
import type { IdentityValues } from '../../../member-ui/components/IdentityFields.tsx';
import { account } from '../../../models/resources/account.ts';

/** The documents that a person may name himself by. */
export const documentTypesIn = (language: Language) =>
  Object.entries(account.fields.documentType.choices).map(([value, title]) => ({ value, label: title[language] }));

export const noIdentity: IdentityValues = {
  name: '',
  documentType: 'resident',
  documentNumber: '',
  documentExpiresOn: '',
};

/** What was typed into the form. */
export const identityIn = (body: Record<string, unknown>): IdentityValues =>
  Object.fromEntries(Object.keys(noIdentity).map((name) => [name, String(body[name] ?? '')])) as IdentityValues;

import type { Fact } from '../../../contract/pageView.ts';
import type { Language } from '../../../contract/words.ts';
import { signInWords } from '../../../member-ui/words/signIn.ts';
import type { Titles } from '../../../models/descriptor/types.ts';
import { account as accountResource } from '../../../models/resources/account.ts';
import type { Rows } from '../../../models/rows.ts';

/** Who somebody is, line by line, as his account shows it to himself. */
export function identityOf(
  account: Pick<Rows['account'], 'name' | 'documentType' | 'documentNumber' | 'phone'>,
  language: Language,
): Fact[] {
  const words = signInWords[language].identity;
  const types: Titles = accountResource.fields.documentType.choices;
  const type = account.documentType ? types[account.documentType] : undefined;
  return [
    { label: words.name, value: account.name ?? '' },
    { label: type?.[language] ?? words.document, value: account.documentNumber ?? '' },
    { label: words.phone, value: account.phone ?? '' },
  ].filter(({ value }) => value);
}

import type { Titles } from '../../../models/descriptor/types.ts';
import { account as accountResource } from '../../../models/resources/account.ts';
import type { Rows } from '../../../models/rows.ts';

/** Who somebody is, line by line, as his account shows it to himself. */
export function identityOf(
  account: Pick<Rows['account'], 'name' | 'documentType' | 'documentNumber' | 'phone'>,
): { label: string; value: string }[] {
  const types: Titles = accountResource.fields.documentType.choices;
  const type = account.documentType ? types[account.documentType] : undefined;
  return [
    { label: '姓名', value: account.name ?? '' },
    { label: type?.zh ?? '证件', value: account.documentNumber ?? '' },
    { label: '手机号码', value: account.phone ?? '' },
  ].filter(({ value }) => value);
}

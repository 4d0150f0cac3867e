import type { Titles } from '../../../models/descriptor/types.ts';
import { account as accountResource } from '../../../models/resources/account.ts';
import type { Row } from '../../../models/store/sql/rows.ts';

/** Who somebody is, line by line, as his account shows it to himself. */
export function identityOf(account: Row): { label: string; value: string }[] {
  const types: Titles = accountResource.fields.documentType.choices;
  const type = types[account.documentType];
  return [
    { label: '姓名', value: account.name ?? '' },
    { label: type?.zh ?? '证件', value: account.documentNumber ?? '' },
    { label: '手机号码', value: account.phone ?? '' },
  ].filter(({ value }) => value);
}

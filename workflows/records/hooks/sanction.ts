import { Invalid } from '../../../errors.ts';
import { getResource } from '../../../models/descriptor/registry.ts';
import { identityHash } from '../../../models/store/rows.ts';
import type { RecordHook } from '../recordHooks.ts';

export const sanctionHook: RecordHook = {
  async beforeCreate(tx, values) {
    const account = await tx.findOne('account', { id: values.accountId });
    if (!account?.documentNumber)
      throw new Invalid([
        { path: 'accountId', message: '此账号还没有实名，无法限制', messageEn: 'This account has no bound identity' },
      ]);
    const field = getResource('account').fields.documentNumber;
    return {
      ...values,
      validFrom: values.validFrom ?? undefined,
      personHash: identityHash(field as never, account.documentNumber),
    };
  },
};

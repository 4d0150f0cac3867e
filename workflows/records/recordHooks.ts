// The hooks of resources that are written generically: a file in hooks/ and a line here.
import type { ResourceName } from '../../models/rows.ts';
import { accountHook } from './hooks/account.ts';
import { documentHook } from './hooks/document.ts';
import { employerHook } from './hooks/employer.ts';
import { grantHook } from './hooks/grant.ts';
import { memberHook } from './hooks/member.ts';
import { sanctionHook } from './hooks/sanction.ts';
import { unionHook } from './hooks/union.ts';
import type { RecordHook } from './recordHook.ts';

export const recordHooks: { readonly [N in ResourceName]?: RecordHook<N> } = {
  account: accountHook,
  document: documentHook,
  employer: employerHook,
  grant: grantHook,
  member: memberHook,
  sanction: sanctionHook,
  union: unionHook,
};

// Every named action of every descriptor, and the verb that does it. An action without a verb does not compile, nor a verb without an action.

import type { Actions, ResourceName } from '../models/rows.ts';
import type { Actor } from '../models/store/gates/actor.ts';
import { revokeGrant } from './access/revokeGrant.ts';
import { unlockAccount } from './access/unlockAccount.ts';
import { approveApplication, rejectApplication, returnApplication } from './applications/decideApplication.ts';
import { openApplication } from './applications/openApplication.ts';
import { checkStoredDocument, publishDocument } from './documents/publishDocument.ts';
import { liftSanction } from './members/liftSanction.ts';
import { redriveNotice } from './notices/redriveNotice.ts';
import { closeUnion, reopenUnion } from './unions/closeUnion.ts';
import { joinToken } from './unions/joinToken.ts';

export type Verb = (actor: Actor, id: string, input: Record<string, unknown>) => Promise<unknown>;

type Verbs = {
  readonly [N in ResourceName as Actions[N] extends never ? never : N]: Readonly<Record<Actions[N], Verb>>;
};

export const actions: Verbs = {
  account: { unlock: unlockAccount },
  application: {
    open: openApplication,
    approve: approveApplication,
    return: returnApplication,
    reject: rejectApplication,
  },
  document: { check: checkStoredDocument, publish: publishDocument },
  grant: { revoke: revokeGrant },
  notice: { redrive: redriveNotice },
  sanction: { lift: liftSanction },
  union: { close: closeUnion, reopen: reopenUnion, joinCode: joinToken },
};

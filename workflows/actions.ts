// Every named action of every descriptor, and the verb that does it. Boot refuses an action without a verb and a verb without an action.

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

type Verb = (actor: Actor, id: string, input: Record<string, unknown>) => Promise<unknown>;

export const actions: Readonly<Record<string, Readonly<Record<string, Verb>>>> = {
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

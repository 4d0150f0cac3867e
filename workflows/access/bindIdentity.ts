import { type AppError, Conflict, NotSignedIn, TooMany } from '../../errors.ts';
import { statesIn } from '../../models/descriptor/states.ts';
import type { Rows } from '../../models/rows.ts';
import type { PersonActor } from '../../models/store/gates/actor.ts';
import { rateLimiter } from '../../models/store/queries/rateLimits.ts';
import { type Tx, transact } from '../../models/store/writing/transaction.ts';
import { today } from '../today.ts';
import { recordConsent } from './identityConsent.ts';
import { type Identity, type IdentityRequest, readIdentity } from './readIdentity.ts';

const tries = rateLimiter('bindings', 10, 3600);

/** Says once and for all who the account's person is. @throws Invalid with a sentence per field, Conflict when the document is bound elsewhere. */
export async function bindIdentity(
  actor: PersonActor,
  request: IdentityRequest & { consent?: unknown },
): Promise<Rows['account']> {
  if (!actor.accountId) throw new NotSignedIn();
  const identity = readIdentity(request, today());
  const { allowed, retryAfter } = await tries.take(actor.accountId);
  if (!allowed)
    throw new TooMany(retryAfter, '实名信息提交次数过多，请一小时后再试', 'Too many tries; try again in an hour');
  return refusingTwice(() =>
    transact(actor, { action: 'bindIdentity' }, async (tx) => {
      const account = await tx.lock('account', actor.accountId);
      if (account.boundAt) return alreadyBound(account, identity);
      await assertUnclaimed(tx, identity);
      if (typeof request.consent === 'string') await recordConsent(tx, account.id, request.consent);
      await takeUpMemberships(tx, account, identity);
      return tx.update('account', account, { ...identity, boundAt: new Date().toISOString() });
    }),
  );
}

/** @throws Conflict when the document belongs to another account, or to a member on file under another name: the person asking may be a stranger */
export async function assertUnclaimed(tx: Tx, { name, documentNumber }: Identity): Promise<void> {
  if (await tx.findOne('account', { documentNumber })) throw boundElsewhere();
  const member = await tx.findOne('member', { documentNumber, state: statesIn('member', 'live') });
  if (member && member.name !== name) throw boundElsewhere();
}

/**
 * Memberships on file without an account, left by one that was closed or entered by a union, are his whose name, document and
 * phone they have. Who has changed his phone has it replaced by his union: name and document alone a stranger may know.
 */
async function takeUpMemberships(tx: Tx, account: Rows['account'], { name, documentNumber }: Identity): Promise<void> {
  if (!account.phone) return;
  const found = await tx.find(
    'member',
    { documentNumber, name, phone: account.phone, accountId: null },
    { order: 'id', lock: true },
  );
  for (const member of found) tx.update('member', member, { accountId: account.id });
}

/** Two people at the same moment: the database lets one through. */
export async function refusingTwice<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if ((error as AppError).extra?.constraint === 'accounts_document') throw boundElsewhere();
    throw error;
  }
}

/** Asking twice is no mistake; asking for something else is. */
function alreadyBound(account: Rows['account'], identity: Identity): Rows['account'] {
  const same = (['name', 'documentType', 'documentNumber'] as const).every(
    (field) => account[field] === identity[field],
  );
  if (same) return account;
  throw new Conflict(
    'already-bound',
    '实名信息已经绑定，不能自行修改；如有误，请到单位工会更正',
    'Your identity is bound and cannot be changed here; ask your union to correct it',
  );
}

/** Never says whose, which phone, or whether there is a membership: the person asking may be a stranger. */
const boundElsewhere = () =>
  new Conflict(
    'bound-elsewhere',
    '这个证件号码已经登记，与您的账号或所填姓名不一致。如果是您本人，请核对姓名，或改用当初的手机号码登录；仍不行的，请带证件到单位工会：会员由工会办理更换登录手机号码，还不是会员的由工会转请平台的系统管理员办理',
    'This document is on file already, not under your account or the name you gave. If it is yours, check the name, or sign in with the phone you used then; else bring the document to your union: it has the sign-in phone of a member replaced, and turns to the system administrators of the platform for whoever is none yet',
  );

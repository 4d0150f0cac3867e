// Where a person is signed in, and how he signs out a device he does not hold any more.

import type { Device } from '../../contract/account.ts';
import type { Language } from '../../contract/words.ts';
import { Conflict, NotFound } from '../../errors.ts';
import type { PersonActor } from '../../models/store/gates/actor.ts';
import { endSessionIn, endSessionsOf, sessionsOf } from '../../models/store/queries/sessions.ts';
import { keyedHash } from '../../models/store/sql/crypto.ts';
import { transact } from '../../models/store/writing/transaction.ts';
import { ownReasons } from '../audit/ownReasons.ts';
import { today } from '../today.ts';
import { sayDevice } from './deviceOf.ts';

const panel: Record<Language, string> = { zh: '，管理后台', en: ', the panel' };

/** The one in hand first, then the one seen last. */
export async function listDevices(actor: PersonActor, sessionId: string, language: Language): Promise<Device[]> {
  const sessions = await sessionsOf(actor.accountId);
  const devices = sessions.map(({ sid, sess }) => ({
    id: handleOf(sid),
    name: `${sayDevice(sess.device, language)}${sess.kind === 'admin' ? panel[language] : ''}`,
    firstSeen: today(new Date(sess.signedInAt)),
    lastSeen: today(new Date(sess.lastSeenAt)),
    isThis: sid === sessionId,
  }));
  return devices.sort((a, b) => Number(b.isThis) - Number(a.isThis));
}

/** @throws NotFound for a device that is signed out already or another person's, Conflict for the one in hand. */
export async function signOutDevice(actor: PersonActor, id: string, sessionId: string): Promise<void> {
  const found = (await sessionsOf(actor.accountId)).find(({ sid }) => handleOf(sid) === id);
  if (!found) throw new NotFound('这台设备已经退出，或不是您的设备', 'That device is signed out already, or not yours');
  if (found.sid === sessionId)
    throw new Conflict('this-device', '这是您正在使用的设备，请用“退出登录”', 'This is the device in hand: sign out');
  await transact(actor, { action: 'endSession', reason: found.sess.device }, async (tx) => {
    tx.auditOnly('account', (await tx.findOne('account', { id: actor.accountId }))!, {});
    await endSessionIn(tx, found.sid);
  });
}

export async function signOutOthers(actor: PersonActor, sessionId: string): Promise<void> {
  await transact(actor, { action: 'endSession', reason: ownReasons.otherDevices.zh }, async (tx) => {
    tx.auditOnly('account', (await tx.findOne('account', { id: actor.accountId }))!, {});
    await endSessionsOf(tx, actor.accountId, sessionId);
  });
}

/** Names a session without giving it away. */
const handleOf = (sid: string) => keyedHash(sid, 'device').slice(0, 22);

import { randomBytes } from 'node:crypto';
import { keyedHash } from '../../models/store/sql/crypto.ts';
import { type EventName, eventPrefix, nameEvent } from '../notices/noticeEvents.ts';

/** Nobody guesses it, and it is kept nowhere but in the message. */
export const newToken = (): string => randomBytes(12).toString('base64url');

export const tokenHashOf = (token: string): string => keyedHash(token.slice(0, 100), 'join invitation');

/** What the message of an invitation is known by. */
export const invitationEvent = (invitation: { id: string; collectiveJoinId: string }): EventName =>
  nameEvent('join.invited', invitation.collectiveJoinId, invitation.id);

export const invitationEvents = eventPrefix('join.invited');

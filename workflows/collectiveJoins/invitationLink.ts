import { randomBytes } from 'node:crypto';
import type { Rows } from '../../models/rows.ts';
import { keyedHash } from '../../models/store/sql/crypto.ts';
import { type EventName, eventPrefix, nameEvent } from '../notices/noticeEvents.ts';

/** Nobody guesses it, and it is kept nowhere but in the message. */
export const newToken = (): string => randomBytes(12).toString('base64url');

export const tokenHashOf = (token: string): string => keyedHash(token.slice(0, 100), 'join invitation');

/** What the message of an invitation is known by. */
export const invitationEvent = (invitation: { id: string; collectiveJoinId: string }): EventName =>
  nameEvent('join.invited', invitation.collectiveJoinId, invitation.id);

/** Its message among those of its union. */
export const invitationMessage = (invitation: Rows['joinInvitation']): { unionId: string; event: EventName } => ({
  unionId: invitation.unionId,
  event: invitationEvent(invitation),
});

export const invitationEvents = eventPrefix('join.invited');

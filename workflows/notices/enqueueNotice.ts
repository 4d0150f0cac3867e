import { v7 as newId } from 'uuid';
import { keepNoticeEvents, type NoticeEvent } from '../../models/store/queries/noticeEvents.ts';
import { encryptField } from '../../models/store/sql/crypto.ts';
import type { Tx } from '../../models/store/writing/transaction.ts';
import type { PlaceRules } from '../documents/placeRules.ts';
import type { EventName } from './noticeEvents.ts';
import type { NoticeChannel, NoticeVariables } from './renderNotice.ts';

export type NoticeRequest = {
  /** Key of the `notice` document in force at the union. */
  template: string;
  /** Names what happened, once: a second one of the same name is a conflict. */
  event: EventName;
  /** Who is told, at his own phone and e-mail. */
  accountId?: string | null;
  /** Without an account, or instead of the account's. */
  phone?: string | null;
  email?: string | null;
  unionId: string;
  applicationId?: string | null;
  variables: NoticeVariables;
  /** Used in the message that goes out, never in what is stored to be read. */
  secretVariables?: Record<string, string>;
  /** All that the template has, when not given. */
  channels?: readonly NoticeChannel[];
  /** Nothing of it reaches anybody sooner. */
  notBefore?: Date | undefined;
};

/** Keeps what is to be told in the transaction of what happened; its messages are written a moment later. @throws Unavailable without a template */
export function enqueueNotice(tx: Tx, rules: PlaceRules, request: NoticeRequest): void {
  enqueueNotices(tx, [noticeEvent(rules, request)]);
}

export function enqueueNotices(tx: Tx, events: readonly NoticeEvent[]): void {
  if (!events.length) return;
  keepNoticeEvents(tx, events);
  tx.notifySoon('notices');
}

/** The wording is the one in force now, however much later the messages are written. */
export function noticeEvent(rules: PlaceRules, request: NoticeRequest): NoticeEvent {
  const { hash, document } = rules.needed('notice', request.template);
  const { secretVariables, variables } = request;
  return {
    id: newId(),
    event: request.event,
    template: request.template,
    accountId: request.accountId ?? null,
    unionId: request.unionId,
    applicationId: request.applicationId ?? null,
    phone: request.phone ?? null,
    email: request.email ?? null,
    channels: request.channels ?? null,
    variables: secretVariables ? { ...variables, sealed: encryptField(JSON.stringify(secretVariables)) } : variables,
    documentHash: hash,
    urgent: document.urgent ?? false,
    notBefore: request.notBefore?.toISOString() ?? null,
  };
}

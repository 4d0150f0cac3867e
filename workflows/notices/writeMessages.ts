// From what happened to who is told how: the deliverer's first step, in a transaction of its own. Killed in between, the events
// wait for the next one; two at the same time take different ones.
import { logger } from '../../logger.ts';
import { jobActor } from '../../models/store/gates/actor.ts';
import { takeNoticeEvents, type WaitingEvent } from '../../models/store/queries/noticeEvents.ts';
import { decryptField } from '../../models/store/sql/crypto.ts';
import { type Tx, transact } from '../../models/store/writing/transaction.ts';
import type { NewRow } from '../../models/writtenRow.ts';
import type { NoticeDocument } from '../../rules/engine/documentTypes.ts';
import { keptDocument } from '../documents/keptDocument.ts';
import type { PlaceRules } from '../documents/placeRules.ts';
import { type Rulebook, rulebook } from '../documents/rulebook.ts';
import { type Content, messagesOf, type Recipients } from './messagesOf.ts';

const actor = jobActor('notices');
const eventsAtOnce = 200;

/** Writes the messages of all events that wait. @returns of how many events. */
export async function writeMessages({ signal }: { signal?: AbortSignal | undefined } = {}): Promise<number> {
  let total = 0;
  while (!signal?.aborted) {
    const book = await rulebook();
    const taken = await transact(actor, { action: 'create' }, (tx) => writeMessagesIn(tx, book));
    total += taken;
    if (taken < eventsAtOnce) break;
  }
  return total;
}

/** The same within a transaction, for who must have the messages of a case before him. */
export async function writeMessagesIn(tx: Tx, book: Rulebook, applicationId?: string): Promise<number> {
  const events = await takeNoticeEvents(tx, eventsAtOnce, applicationId);
  const messages: NewRow<'notice'>[] = [];
  for (const event of events) {
    const rules = book.at(event.unionPath, event.createdAt);
    const document = await wordingOf(event, rules);
    const written = document ? openedMessages(event, document, rules) : [deadMessage(event, '找不到当时的文案')];
    messages.push(...written.map((message) => ({ ...message, createdAt: event.createdAt.toISOString() })));
  }
  await tx.createMany('notice', messages, { skipExisting: true });
  return events.length;
}

async function wordingOf(
  { template, documentHash }: WaitingEvent,
  rules: PlaceRules,
): Promise<NoticeDocument | undefined> {
  const inForce = rules.document('notice', template);
  if (inForce?.hash === documentHash) return inForce.document;
  return keptDocument('notice', documentHash);
}

function openedMessages(event: WaitingEvent, document: NoticeDocument, rules: PlaceRules): NewRow<'notice'>[] {
  let opened: [Content, Recipients];
  try {
    opened = [contentOf(event), recipientsOf(event)];
  } catch {
    return [deadMessage(event, '收信人或内容无法解密，请核对加密密钥')];
  }
  return messagesOf(event, ...opened, { document, rules }, new Date());
}

/** In sight, and in nobody's way: one event that cannot be read must not hold up the messages of all others. */
function deadMessage(event: WaitingEvent, problem: string): NewRow<'notice'> {
  const { template, accountId, unionId, applicationId, documentHash, urgent } = event;
  const { sealed: _, ...variables } = event.variables;
  logger.error({ event: event.id, template, problem }, 'the messages of an event cannot be written');
  return {
    event: event.event,
    template,
    channel: accountId ? 'inApp' : 'sms',
    accountId,
    unionId,
    applicationId,
    recipient: null,
    body: problem,
    variables,
    documentHash,
    urgent,
    state: 'dead',
    lastError: problem,
  };
}

function contentOf({ variables: { sealed, ...variables } }: WaitingEvent): Content {
  return sealed ? { variables, secretVariables: JSON.parse(decryptField(String(sealed))) } : { variables };
}

const recipientsOf = ({ phone, email }: WaitingEvent): Recipients => ({
  sms: phone && decryptField(phone),
  email: email && decryptField(email),
});

// What a person has received and why, as far as the reader's scope lets him see: of a member all, of a case what it told its person.
import type { ReceivedMessage, ReceivedMessages } from '../../contract/receivedMessage.ts';
import type { Language, Title } from '../../contract/words.ts';
import { getResource } from '../../models/descriptor/registry.ts';
import type { Titles } from '../../models/descriptor/types.ts';
import type { Rows } from '../../models/rows.ts';
import type { PersonActor } from '../../models/store/gates/actor.ts';
import { get, list } from '../../models/store/gates/read.ts';
import { find } from '../../models/store/sql/find.ts';
import { rulebook } from '../documents/rulebook.ts';
import { type NoticeEvent, noticeEvents } from './noticeEvents.ts';

const mostShown = 50;
const notice = getResource('notice');
const channels = notice.fields.channel?.choices as Titles;

export async function receivedByMember(actor: PersonActor, id: string, language: Language): Promise<ReceivedMessages> {
  const { accountId } = await get(actor, 'member', id);
  return received(actor, accountId ? { accountId } : undefined, language);
}

/** What went to colleagues about the case is theirs, not his. */
export async function receivedInCase(actor: PersonActor, id: string, language: Language): Promise<ReceivedMessages> {
  const { accountId, begunById } = await get(actor, 'application', id);
  const people = [...new Set([accountId, begunById])].filter(Boolean);
  return received(actor, { applicationId: id, accountId: people }, language);
}

async function received(
  actor: PersonActor,
  filter: Record<string, unknown> | undefined,
  language: Language,
): Promise<ReceivedMessages> {
  if (!filter) return { items: [], total: 0, hasAccount: false };
  const { rows, total } = await list(actor, 'notice', {
    ...{ filter, sort: ['createdAt', 'DESC'], range: [0, mostShown - 1] },
  });
  const of = <F extends 'unionId' | 'applicationId'>(field: F) => [...new Set(rows.flatMap((row) => row[field] ?? []))];
  // What lists leave out: the reader may see these rows, or they would not be among them.
  const [whole, unions, cases, book] = await Promise.all([
    find('notice', { id: rows.map(({ id }) => id) }),
    find('union', { id: of('unionId') }),
    list(actor, 'application', { filter: { id: of('applicationId') }, range: [0, mostShown - 1] }),
    rulebook(),
  ]);
  const inWords = book.in(language);
  const unionOf = new Map(unions.map((each) => [each.id, each]));
  const byId = new Map(cases.rows.map((each) => [each.id, each]));
  const byNotice = new Map(whole.map((each) => [each.id, each]));
  const items = rows.map((row): ReceivedMessage => {
    const union = unionOf.get(row.unionId);
    const rules = inWords.at(union?.path ?? '/');
    const { event = '', variables = {} } = byNotice.get(row.id) ?? {};
    const application = byId.get(row.applicationId ?? '');
    return {
      id: row.id,
      event: wordOf(event),
      wording: textIn(variables, 'topic') ?? rules.document('notice', row.template)?.document.title ?? row.template,
      union: union?.name ?? '',
      at: row.sentAt ?? row.createdAt,
      channel: titleOf(channels[row.channel]),
      state: titleOf(notice.states?.[row.state]),
      problem: row.lastError ?? null,
      reason: textIn(variables, 'reason'),
      application: application
        ? {
            id: application.id,
            title: [application.title, application.number].filter(Boolean).join(' '),
          }
        : null,
    };
  });
  return { items, total, hasAccount: true };
}

const titleOf = ({ zh, en }: Title = { zh: '', en: '' }): Title => ({ zh, en });

/** The name of an event begins with its word. */
function wordOf(event: string): Title {
  const word = event.split('/')[0] as NoticeEvent;
  return noticeEvents[word] ?? { zh: event, en: event };
}

function textIn(variables: Rows['notice']['variables'], name: string): string | null {
  const text = variables[name];
  return typeof text === 'string' && text !== '' ? text : null;
}

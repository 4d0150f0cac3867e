import { config } from '../../config.ts';
import type { Tx } from '../../models/store/writing/transaction.ts';
import type { Created } from '../../models/writtenRow.ts';
import type { PlaceRules } from '../documents/placeRules.ts';
import { enqueueNotice } from './enqueueNotice.ts';
import { type NoticeEvent, nameEvent } from './noticeEvents.ts';

type Told = {
  event: NoticeEvent;
  /** The notice document; named as the event unless given. */
  template?: string;
  to: readonly { id: string; unionId: string }[];
  /** Where its link leads: to the case in the inbox, or to its page. */
  at: 'inbox' | 'page';
  variables?: Readonly<Record<string, string>>;
  notBefore?: Date | undefined;
};

/** Tells administrators of a case, each once for this version of it, within the transaction of what happened. */
export function tellOfCase(
  tx: Tx,
  rules: PlaceRules,
  { id, version, number, title }: Pick<Created<'application'>, 'id' | 'version' | 'number' | 'title'>,
  { event, template = event, to, at, variables, notBefore }: Told,
): void {
  const link = `${config.origin}/admin#${at === 'inbox' ? `/inbox/${id}` : `/applications/${id}/show`}`;
  for (const { id: accountId, unionId } of to)
    enqueueNotice(tx, rules, {
      ...{
        template,
        event: nameEvent(event, id, version, accountId),
        accountId,
        unionId,
        applicationId: id,
        notBefore,
      },
      variables: { 'application.number': number, 'application.title': title, link, ...variables },
    });
}

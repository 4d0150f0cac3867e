import type { Rows } from '../../models/rows.ts';
import { decryptField } from '../../models/store/sql/crypto.ts';
import type { PlaceRules } from '../documents/placeRules.ts';
import type { Message } from './transports/transport.ts';

/** A notice as it goes out: its secrets are put back where the stored text hides them. */
export function toMessage(notice: Rows['notice'], channel: Message['channel'], rules: PlaceRules): Message {
  const { sealed: _, ...variables } = notice.variables;
  const secret = openSealed(notice.variables);
  const found = rules.document('notice', notice.template);
  const document = found?.hash === notice.documentHash ? found.document : undefined;
  return {
    id: notice.id,
    channel,
    template: notice.template,
    to: notice.recipient ?? '',
    title: notice.title,
    about: document?.title,
    body: secret?.body ?? notice.body,
    variables: Object.fromEntries(
      Object.entries({ ...variables, ...secret?.variables }).map(([name, value]) => [name, String(value)]),
    ),
    mayRepeat: notice.urgent === true && secret !== undefined,
    wording: document?.channels.sms,
  };
}

/** The secrets of a stored message, if it has any. */
export function openSealed({
  sealed,
}: Record<string, unknown>): { body: string; variables: Record<string, string> } | undefined {
  return typeof sealed === 'string' ? JSON.parse(decryptField(sealed)) : undefined;
}

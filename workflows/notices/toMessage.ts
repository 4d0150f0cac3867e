import { decryptField } from '../../models/store/sql/crypto.ts';
import type { Row } from '../../models/store/sql/rows.ts';
import type { PlaceRules } from '../documents/placeRules.ts';
import type { Message } from './transports/transport.ts';

/** A notice as it goes out: its secrets are put back where the stored text hides them. */
export function toMessage(notice: Row, rules: PlaceRules): Message {
  const { sealed, ...variables } = (notice.variables ?? {}) as Record<string, string>;
  const secret = openSealed(sealed);
  const found = rules.document('notice', notice.template);
  return {
    id: notice.id,
    channel: notice.channel,
    template: notice.template,
    to: notice.recipient,
    title: notice.title,
    body: secret?.body ?? notice.body,
    variables: Object.fromEntries(
      Object.entries({ ...variables, ...secret?.variables }).map(([name, value]) => [name, String(value)]),
    ),
    wording: found?.hash === notice.documentHash ? found?.document.channels.sms : undefined,
  };
}

export function openSealed(
  sealed: string | undefined,
): { body: string; variables: Record<string, string> } | undefined {
  return sealed ? JSON.parse(decryptField(sealed)) : undefined;
}

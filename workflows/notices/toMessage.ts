import { decryptField } from '../../models/store/sql/crypto.ts';
import type { Row } from '../../models/store/sql/rows.ts';
import { effectiveDocument } from '../documents/effectiveDocument.ts';
import type { Message } from './transports/transport.ts';

/** A notice as it goes out: its secrets are put back where the stored text hides them. */
export async function toMessage(notice: Row & { unionPath: string }): Promise<Message> {
  const { sealed, ...variables } = (notice.variables ?? {}) as Record<string, string>;
  const secret = openSealed(sealed);
  const found = await effectiveDocument('notice', notice.template, notice.unionPath);
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

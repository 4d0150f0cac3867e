import { validate as isUuid } from 'uuid';
import { findOne } from '../../models/store/sql/find.ts';

/** Whether a membership waits for this union: his employer is the same, so what is on file of his work still holds. */
export async function isInvitedTo(
  subject: Readonly<Record<string, unknown>>,
  unionId: string | undefined,
): Promise<boolean> {
  const { leadId } = subject;
  if (!unionId || !isUuid(leadId)) return false;
  return Boolean(await findOne('lead', { id: leadId as string, organisedUnionId: unionId }));
}

import type { Shown } from '../../models/store/gates/shownRow.ts';
import { rejectedLast } from '../cases/rejectedApplicant.ts';

/** Whether its person may appeal against the rejection of a case now, by that process. */
export async function isAppealable(
  { id, state, accountId }: Pick<Shown<'application'>, 'id' | 'state' | 'accountId'>,
  appeal: string | undefined,
): Promise<boolean> {
  if (state !== 'rejected' || !accountId || !appeal) return false;
  return (await rejectedLast(accountId, appeal))?.id === id;
}

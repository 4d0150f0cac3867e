import type { Rows } from '../../models/rows.ts';
import { find } from '../../models/store/sql/find.ts';
import { today } from '../today.ts';

/** What keeps a person from something today, that ends last first. */
export async function sanctionsInForce(personHash: string): Promise<Rows['sanction'][]> {
  const day = today();
  const found = await find('sanction', { personHash, liftedAt: null });
  return found
    .filter(({ validFrom, validTo }) => (validFrom ?? day) <= day && (!validTo || validTo >= day))
    .sort((a, b) => (b.validTo ?? '9999').localeCompare(a.validTo ?? '9999'));
}

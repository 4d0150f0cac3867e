import { statesIn } from '../../descriptor/states.ts';
import { originDays } from '../../personalCase.ts';
import { query } from '../sql/sql.ts';

/** An hour's worth at most, so that no run holds many rows at once. */
const most = 20_000;
const inProgress = statesIn('application', 'inProgress').map((state) => `'${state}'`);
const known = ['device_hash', 'network_hash', 'home_hash', 'address_hash'];

/** Whence cases were sent is counted by for a day, and of use as long as a case is judged again. */
export async function forgetOrigins(): Promise<number> {
  const rows = await query(
    `UPDATE applications SET ${known.map((column) => `${column} = NULL`).join(', ')} WHERE id IN (
       SELECT id FROM applications WHERE submitted_at < now() - interval '${originDays} days'
         AND (${known.map((column) => `${column} IS NOT NULL`).join(' OR ')}) AND state NOT IN (${inProgress.join(', ')})
       ORDER BY submitted_at LIMIT ${most} FOR UPDATE SKIP LOCKED)
     RETURNING id`,
    [],
  );
  return rows.length;
}

import { inStates } from '../sql/inStates.ts';
import type { FactFragment } from './fragment.ts';

export type Membership = {
  /** State of the live membership; null when there is none. */
  state: string | null;
  /** Why the last one ended; what ended with the case that made it never was one. */
  endedReason: string | null;
};

/** Memberships of the person, without the one this case itself made (join first): it is no duplicate of itself. */
export const membership: FactFragment = {
  value: `json_build_object(
    'state', (SELECT m.state FROM members m WHERE m.document_number_hash = c.person_hash AND ${inStates('member', 'live', 'm')}
              AND m.id IS DISTINCT FROM c.member_id LIMIT 1),
    'endedReason', (SELECT m.ended_reason FROM members m WHERE m.document_number_hash = c.person_hash AND m.ended_reason NOT IN ('undone', 'withdrawn')
                    ORDER BY m.ended_on DESC LIMIT 1))`,
};

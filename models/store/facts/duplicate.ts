import { inStates } from '../sql/inStates.ts';
import type { FactFragment } from './fragment.ts';

/** Whether a member of the same name and phone has another document. */
export const duplicate: FactFragment = {
  value: `EXISTS (SELECT FROM members m WHERE m.phone_hash = c.phone_hash AND m.name = c.name
    AND m.document_number_hash <> c.person_hash AND ${inStates('member', 'live', 'm')})`,
};

import { inStates } from '../sql/inStates.ts';
import type { FactFragment } from './fragment.ts';

/** Whether the person has another case of the process under way. */
export const openApplication: FactFragment = {
  value: `EXISTS (SELECT FROM applications p WHERE p.person_hash = c.subject_hash AND p.process = c.process
    AND ${inStates('application', 'inProgress', 'p')} AND p.id IS DISTINCT FROM c.application_id)`,
};

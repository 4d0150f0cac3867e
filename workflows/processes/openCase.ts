import type { ProcessOffer } from '../../contract/processes.ts';
import type { Language } from '../../contract/words.ts';
import { groupTitle } from '../../models/descriptor/states.ts';
import type { Rows } from '../../models/rows.ts';

/** The case that is under way already, and in words how it stands. */
export const openCase = (open: Rows['application'] | undefined, language: Language): ProcessOffer['application'] =>
  open ? { id: open.id, state: open.state, stateLabel: groupTitle('application', open.state)[language] } : null;

import { Invalid } from '../../errors.ts';
import { getResource } from '../../models/descriptor/registry.ts';
import type { ResourceName } from '../../models/rows.ts';
import type { Actor } from '../../models/store/gates/actor.ts';
import type { Shown } from '../../models/store/gates/shownRow.ts';
import { validateInput } from '../../rules/engine/validateInput.ts';
import { cleanAnswers } from '../answers/cleanAnswers.ts';
import { readRecord } from '../audit/readRecord.ts';
import { createRecord } from '../records/createRecord.ts';
import { findBeginning } from './verbs.ts';

/** A new record of any resource: by its own verb where the descriptor says so, otherwise stored as it was sent. */
export async function beginRecord<N extends ResourceName>(
  actor: Actor,
  name: N,
  given: Record<string, unknown>,
): Promise<Shown<N>> {
  const begin = await findBeginning(name);
  if (!begin) return createRecord(actor, name, given);
  const input = cleanAnswers(given);
  const { beginInput } = getResource(name);
  const errors = beginInput ? validateInput(beginInput, input) : [];
  if (errors.length) throw new Invalid(errors);
  const { id } = await begin(actor, input);
  return readRecord(actor, name, id);
}

import { statesIn } from '../../models/descriptor/states.ts';
import type { PersonActor } from '../../models/store/gates/actor.ts';
import { readDesk } from '../desks/readDesk.ts';

/** The cases that wait for somebody's unions to review them, or that nobody is to: what his inbox holds. */
export async function waitingFor(actor: PersonActor): Promise<Record<string, unknown>> {
  const { elsewhere } = await readDesk(actor);
  return {
    state: statesIn('application', 'inProgress'),
    or: [...actor.powers.map(({ unionId }) => ({ assignedUnionId_under: unionId })), { assignedUnionId_null: true }],
    ...(elsewhere.length > 0 ? { openedById_ne: elsewhere } : {}),
  };
}

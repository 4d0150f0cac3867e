// AdminJS hands its adapters no request, so who is asking travels beside the call.
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Resource } from '../../models/descriptor/types.ts';
import type { Actor } from '../../models/store/gates/actor.ts';
import type { OperatorChoices } from './operatorChoices.ts';

type OperatorContext = { actor: Actor; choices: OperatorChoices };
const operatorContext = new AsyncLocalStorage<OperatorContext>();

/** Everything `work` starts is done in the name of `actor` and sees codes in the words of his union. */
export const asOperator = (actor: Actor, choices: OperatorChoices, work: () => void): void =>
  operatorContext.run({ actor, choices }, work);

/** Who asks. There is no default: work outside a request of the console fails. */
export function operator(): Actor {
  const { actor } = operatorContext.getStore() ?? {};
  if (!actor) throw new Error('the console was asked by nobody');
  return actor;
}

/** The codes a field may hold, with their words; undefined for a field without codes. */
export const choicesOf = (resource: string, field: string) =>
  operatorContext.getStore()?.choices.get(`${resource}.${field}`);

/**
 * Whether to offer an action. It only decides what is shown: the workflows decide what is done.
 * @param relation of the row; without it, whether any row could allow it.
 */
export function offers(resource: Resource, action: string, relation?: string): boolean {
  const writes = !['list', 'get'].includes(action);
  const { powers, readOnly } = operator();
  if (writes && (resource.writtenBy === 'workflows' || readOnly)) return false;
  return powers.some(({ role }) => {
    const { own = [], lower = [] } = resource.access[role] ?? {};
    if (!writes || !relation) return own.includes(action) || lower.includes(action);
    return (relation === 'own' ? own : relation === 'lower' ? lower : []).includes(action);
  });
}

import { isPossible } from '../../models/descriptor/states.ts';
import type { ResourceDefinition } from '../../models/descriptor/types.ts';
import { application as resource } from '../../models/resources/application.ts';
import type { Actor } from '../../models/store/gates/actor.ts';
import type { Shown } from '../../models/store/gates/shownRow.ts';

type Verb = keyof typeof resource.actions;
const verbs = Object.keys(resource.actions) as Verb[];
const access: ResourceDefinition['access'] = resource.access;

/** What this reader may do to a case now: by his powers, by its state, and never to his own. */
export function verbsFor(actor: Actor, application: Shown<'application'>): Verb[] {
  const { _relation: relation, accountId } = application;
  if (actor.readOnly || accountId === actor.accountId || (relation !== 'own' && relation !== 'lower')) return [];
  const given = actor.powers.flatMap(({ role }) => access[role]?.[relation] ?? []);
  return verbs.filter((verb) => given.includes(verb) && isPossible('application', application, verb));
}

import type { Consequence } from '../../contract/consequence.ts';
import { getResource } from '../../models/descriptor/registry.ts';
import type { Actor } from '../../models/store/gates/actor.ts';
import { assertInScope } from '../../models/store/gates/assertInScope.ts';
import { get, getFor } from '../../models/store/gates/read.ts';
import type { Shown } from '../../models/store/gates/shownRow.ts';
import { requestRun } from '../../models/store/queries/jobFires.ts';
import { find } from '../../models/store/sql/find.ts';
import { transact } from '../../models/store/writing/transaction.ts';
import { assertPossible } from '../assertPossible.ts';
import { verbsOf } from '../verb.ts';
import { countMissing } from './layFederations.ts';
import type { FederationLevel } from './planFederations.ts';

const titles: Record<FederationLevel, Consequence['title']> = {
  city: { zh: '还没有的市级总工会', en: 'City federations missing' },
  county: { zh: '还没有的县级总工会', en: 'County and district federations missing' },
  street: { zh: '还没有的乡镇街道工会联合会', en: 'Street and township federations missing' },
};

/** Asks for it; a job does it and tells how far it is. */
async function begin(actor: Actor, id: string, { level }: { level: FederationLevel }): Promise<Shown<'union'>> {
  await neededUnion(actor, id);
  await transact(actor, { action: 'layFederations', reason: titles[level].zh }, async (tx) => {
    const union = await tx.lock('union', id);
    assertPossible('union', union, 'layFederations');
    tx.auditOnly('union', union, {});
    requestRun(tx, { task: 'unions.lay', unionId: id, input: { level } });
  });
  return get(actor, 'union', id);
}

async function count(actor: Actor, id: string): Promise<Consequence[]> {
  const missing = await countMissing(await neededUnion(actor, id));
  return Object.entries(missing).map(([level, total]) => ({
    ...{ title: titles[level as FederationLevel], total, estimated: false, blocks: false },
  }));
}

async function neededUnion(actor: Actor, id: string) {
  await getFor(actor, 'union', id, 'layFederations');
  await assertInScope(actor, getResource('union'), { parentId: id }, 'create');
  const [union] = await find('union', { id });
  return union as NonNullable<typeof union>;
}

export const verbs = verbsOf(
  'union',
  { layFederations: (actor, id, input) => begin(actor, id, input as { level: FederationLevel }) },
  { layFederations: count },
);

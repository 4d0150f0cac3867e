import { statesIn } from '../../models/descriptor/states.ts';
import type { Rows } from '../../models/rows.ts';
import type { PersonActor } from '../../models/store/gates/actor.ts';
import { list } from '../../models/store/gates/read.ts';
import { find, findOne } from '../../models/store/sql/find.ts';
import { isAppealed } from '../../rules/engine/appealed.ts';

/**
 * The union whose rules and whose telephone are a person's own: of his membership, or of the case he began last. An appeal lies with
 * whoever decided against him, which is no reason to belong there.
 */
export async function ownUnion(actor: PersonActor): Promise<Rows['union'] | undefined> {
  const self = { as: 'self' } as const;
  const live = { filter: { state: statesIn('member', 'live') }, range: [0, 0] } as const;
  const [member] = (await list(actor, 'member', live, self)).rows;
  const id = member?.unionId ?? (await lastCase(actor))?.unionId;
  return id ? findOne('union', { id }) : undefined;
}

async function lastCase({ accountId }: PersonActor) {
  const cases = await find('application', { accountId }, { order: '-createdAt', limit: 10 });
  return cases.find(({ subjectKind }) => !isAppealed(subjectKind));
}

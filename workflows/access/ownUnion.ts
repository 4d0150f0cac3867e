import { statesIn } from '../../models/descriptor/states.ts';
import type { Rows } from '../../models/rows.ts';
import type { PersonActor } from '../../models/store/gates/actor.ts';
import { list } from '../../models/store/gates/read.ts';
import { findOne } from '../../models/store/sql/find.ts';

/** The union whose rules and whose telephone are a person's own: of his membership, or of the case he began last. */
export async function ownUnion(actor: PersonActor): Promise<Rows['union'] | undefined> {
  const self = { as: 'self' } as const;
  const live = { filter: { state: statesIn('member', 'live') }, range: [0, 0] } as const;
  const [member] = (await list(actor, 'member', live, self)).rows;
  const last = { sort: ['createdAt', 'DESC'], range: [0, 0] } as const;
  const id = member?.unionId ?? (await list(actor, 'application', last, self)).rows[0]?.unionId;
  return id ? findOne('union', { id }) : undefined;
}

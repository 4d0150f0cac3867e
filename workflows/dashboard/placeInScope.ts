// The union that figures are asked for, and where it lies.
import type { Rows } from '../../models/rows.ts';
import type { PersonActor } from '../../models/store/gates/actor.ts';
import { get } from '../../models/store/gates/read.ts';
import { find, findOne } from '../../models/store/sql/find.ts';
import { ancestorsOf, isWithin } from '../../models/store/sql/unionPath.ts';

/** @throws NotFound when it lies outside of the scope */
export async function unionInScope(actor: PersonActor, id: string): Promise<Rows['union']> {
  await get(actor, 'union', id);
  return (await findOne('union', { id }))!;
}

/** The way down to a union from where the scope begins. */
export async function placeOf(
  { powers }: PersonActor,
  { path }: Rows['union'],
): Promise<{ id: string; name: string }[]> {
  const seen = [...ancestorsOf(path), path].filter((each) => powers.some((power) => isWithin(each, power.path)));
  const unions = await find('union', { path: [...new Set(seen)] }, { order: 'path' });
  return unions.map(({ id, name }) => ({ id, name }));
}

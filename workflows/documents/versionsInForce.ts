import type { PersonActor } from '../../models/store/gates/actor.ts';
import { isWithin } from '../../models/store/sql/unionPath.ts';
import { today } from '../today.ts';
import { rulebook } from './rulebook.ts';

/** Which versions govern the unions they were published for today, by their ids: those that the reader's unions inherit or lead. */
export async function versionsInForce({ powers }: PersonActor, day = today()): Promise<string[]> {
  const concerns = (path: string) => powers.some((power) => isWithin(path, power.path) || isWithin(power.path, path));
  return (await rulebook()).inForce(day).flatMap(({ id, path }) => (concerns(path) ? [id] : []));
}

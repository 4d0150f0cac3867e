import { isWithin } from '../../models/store/sql/unionPath.ts';
import type { ScheduleDocument } from '../../rules/engine/documentTypes.ts';
import { effective } from '../../rules/engine/effective.ts';
import type { Rulebook } from './rulebook.ts';

export type ScheduleInForce = { documentId: string; unionId: string; schedule: ScheduleDocument };

/** The enabled schedules of a day, each at the union it is installed at. */
export const schedulesInForce = (book: Rulebook, day: string): ScheduleInForce[] =>
  placed(book, day).filter(({ schedule }) => schedule.enabled);

/** Paths below a union that have a schedule of their own for a task, enabled or not: what is done there is not done from above. */
export function schedulesBelow(book: Rulebook, task: string, unionPath: string, day: string): string[] {
  const own = placed(book, day)
    .filter(({ schedule }) => schedule.task === task)
    .map(({ path }) => path);
  return [...new Set(own)].filter((path) => path !== unionPath && isWithin(path, unionPath));
}

function placed(book: Rulebook, day: string): (ScheduleInForce & { path: string })[] {
  const published = book.published('schedule');
  const places = new Map(published.map((version) => [`${version.key} ${version.path}`, version]));
  return [...places.values()].flatMap(({ key, path }) => {
    const here = published.filter((version) => version.path === path);
    const found = effective(here, 'schedule', key, path, day);
    return found ? [{ documentId: found.id, unionId: found.unionId, path, schedule: found.body }] : [];
  });
}

import type { ScheduleDocument } from '../../rules/engine/documentTypes.ts';
import { effective } from '../../rules/engine/effective.ts';
import { today } from '../today.ts';
import { publishedOfKind } from './effectiveDocument.ts';

export type ScheduleInForce = { documentId: string; unionId: string; schedule: ScheduleDocument };

/** The enabled schedules of a day, each at the union it is installed at. */
export async function schedulesInForce(now: Date): Promise<ScheduleInForce[]> {
  const published = await publishedOfKind('schedule');
  const places = new Map(published.map((version) => [`${version.key} ${version.path}`, version]));
  return [...places.values()].flatMap(({ key, path }) => {
    const here = published.filter((version) => version.path === path);
    const found = effective(here, 'schedule', key, path, today(now));
    const schedule = found?.body as unknown as ScheduleDocument | undefined;
    return found && schedule?.enabled ? [{ documentId: found.id, unionId: found.unionId, schedule }] : [];
  });
}

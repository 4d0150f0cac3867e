import { config } from '../../config.ts';
import { getRootUnion } from '../../models/store/queries/unions.ts';
import { rulebook } from '../documents/rulebook.ts';
import { schedulesInForce } from '../documents/schedulesInForce.ts';
import { today } from '../today.ts';
import { tasks } from './tasks.ts';

/** One schedule that fires: built in, or a document in force at a union. */
export type Plan = {
  task: string;
  unionId: string;
  scheduleKey: string;
  documentId: string | null;
  /** The document's; built-in ones are called by their task. */
  title: string | null;
  cron: string;
  timezone: string;
};

export async function plans(now: Date): Promise<Plan[]> {
  const root = await getRootUnion();
  const own = Object.entries(tasks).flatMap(([task, definition]) =>
    'every' in definition
      ? {
          task,
          unionId: root.id,
          scheduleKey: task,
          documentId: null,
          title: null,
          cron: definition.every,
          timezone: config.timezone,
        }
      : [],
  );
  const published = schedulesInForce(await rulebook(), today(now)).map(
    ({ documentId, unionId, schedule: { task, key, title, cron, timezone } }) => ({
      task,
      unionId,
      scheduleKey: key,
      documentId,
      title,
      cron,
      timezone,
    }),
  );
  return [...own, ...published];
}

import { config } from '../../config.ts';
import type { Language } from '../../contract/words.ts';
import { getRootUnion } from '../../models/store/queries/unions.ts';
import { rulebook } from '../documents/rulebook.ts';
import { schedulesInForce } from '../documents/schedulesInForce.ts';
import { knownTasks } from '../tasks/knownTasks.ts';
import { today } from '../today.ts';

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

export async function plans(now: Date, language: Language = 'zh'): Promise<Plan[]> {
  const root = await getRootUnion();
  const ofPlatform = { unionId: root.id, documentId: null, title: null, timezone: config.timezone };
  const own = [...knownTasks().values()].flatMap(({ name, every }) =>
    every ? { ...ofPlatform, task: name, scheduleKey: name, cron: every } : [],
  );
  const published = schedulesInForce((await rulebook()).in(language), today(now)).map(
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

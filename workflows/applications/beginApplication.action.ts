import { Invalid } from '../../errors.ts';
import type { Actor } from '../../models/store/gates/actor.ts';
import { beginningOf } from '../verb.ts';
import { submitApplication } from './submitApplication.ts';

/** An administrator begins a process about a record and submits it: `{ process, subjectId, data }`. */
async function beginApplication(
  actor: Actor,
  { process, subjectId, data, ...rest }: Record<string, unknown>,
): Promise<{ id: string }> {
  const [stranger] = Object.keys(rest);
  if (stranger) throw wrong(stranger, `不认识的字段 ${stranger}`, `Unknown field ${stranger}`);
  if (typeof process !== 'string') throw wrong('process', '请写明事项', 'Name the process');
  if (typeof subjectId !== 'string') throw wrong('subjectId', '请写明办理对象', 'Name the record it is about');
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    throw wrong('data', '填报内容应为对象', 'data is an object');
  const input = { process, subjectId, data: data as Record<string, unknown> };
  const { application } = await submitApplication(actor, input, { ...(actor.ip && { ip: actor.ip }), channel: 'pc' });
  return application;
}

const wrong = (path: string, message: string, messageEn: string) => new Invalid([{ path, message, messageEn }]);

export const verbs = beginningOf('application', beginApplication);

import { Invalid, NotFound } from '../../errors.ts';
import type { Resource } from '../../models/descriptor/types.ts';
import type { Actor } from '../../models/store/gates/actor.ts';
import { get } from '../../models/store/gates/read.ts';
import { validateInput } from '../../rules/engine/validateInput.ts';
import { cleanAnswers } from '../answers/cleanAnswers.ts';
import { findVerb } from './verbs.ts';

/** Does a named action to a record, when its input is what the descriptor declares. @throws NotFound, Invalid, and what the verb throws */
export async function runAction(
  actor: Actor,
  resource: Resource,
  id: string,
  name: string,
  given: Record<string, unknown>,
): Promise<unknown> {
  const verb = await findVerb(resource.name, name);
  if (!verb) {
    const possible = Object.keys(resource.actions ?? {});
    throw new NotFound(
      `“${resource.title.zh}”没有操作 ${name}，可用：${possible.join('、') || '无'}`,
      `${resource.title.en} has no action ${name}; possible: ${possible.join(', ') || 'none'}`,
    );
  }
  const input = cleanAnswers(given);
  const schema = resource.actions?.[name]?.input;
  const errors = schema ? validateInput(schema, input) : [];
  if (errors.length) throw new Invalid(errors);
  const result = await verb(actor, id, schema ? input : {});
  return isRecord(result, id) ? get(actor, resource.name, id) : result;
}

/** What a verb gives back is for the program; a reader gets the record as he may see it. */
const isRecord = (result: unknown, id: string): boolean =>
  typeof result === 'object' && result !== null && (result as { id?: unknown }).id === id;

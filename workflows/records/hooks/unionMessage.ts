import { messageProblems } from '../../unionMessages/messageText.ts';
import type { RecordHook } from '../recordHook.ts';

/** Whoever wrote last is the author: he cannot be the second person. */
export const hook: RecordHook<'unionMessage'> = {
  check: ({ topic, body }) => [...messageProblems('topic', topic), ...messageProblems('body', body)],
  async beforeCreate(_tx, values, actor) {
    return { ...values, authorId: actor.kind === 'person' ? actor.accountId : null };
  },
  async beforeUpdate(_tx, _row, patch, actor) {
    return { ...patch, authorId: actor.kind === 'person' ? actor.accountId : null };
  },
};

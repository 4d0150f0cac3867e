// What does not compile: names without a word. `npm run check` reads this; nothing runs it. (A code said twice stops tsc and biome by itself.)
import { task } from '../../../jobs/task.ts';
import { isIn, isPossible, statesIn } from '../../../models/descriptor/states.ts';
import { systemActor } from '../../../models/store/gates/actor.ts';
import { inStates } from '../../../models/store/sql/inStates.ts';
import { transact } from '../../../models/store/writing/transaction.ts';
import { assertPossible } from '../../../workflows/assertPossible.ts';
import { type EventName, nameEvent } from '../../../workflows/notices/noticeEvents.ts';

// @ts-expect-error a state that an application has not
statesIn('application', 'runing');
// @ts-expect-error a group of another resource
isIn('member', { state: 'active' }, 'inProgress');
// @ts-expect-error an act of another resource
isPossible('union', { state: 'active' }, 'withdraw');
// @ts-expect-error no resource
inStates('applications', 'draft');
// @ts-expect-error a resource whose states begin at a moment has no column for them
inStates('sanction', 'inForce');
// @ts-expect-error an act without a word
assertPossible('application', { state: 'draft' }, 'bless');
// @ts-expect-error an act without a word
transact(systemActor, { action: 'bless' }, async () => undefined);
// @ts-expect-error an event without a word
nameEvent('review.forgotten', '1');
// @ts-expect-error a name that no event made
export const byHand: EventName = 'id/approved/1';
const title = { zh: '过期', en: 'Expiring' };
// @ts-expect-error a task without a word
task({ name: 'drafts.expire', results: {}, run: async () => ({}) });
// @ts-expect-error a result without a word
task({ name: 'drafts.expire', title, results: { expired: title }, run: async () => ({ expired: 1, ended: 1 }) });

import type { SortPayload } from 'react-admin';
import { statesIn } from '../../providers/states.ts';
import type { Narrowing } from './narrowing.ts';

export type QueueName =
  | 'waiting'
  | 'overdue'
  | 'today'
  | 'green'
  | 'doubtful'
  | 'returned'
  | 'colleagues'
  | 'checks'
  | 'decided';
export type Queue = { name: QueueName; filter: Record<string, unknown>; sort: SortPayload };

/**
 * A queue is a query: what waits for these unions to review it, or is not assigned to any, by urgency and by verdict. What only
 * concerns them, such as a transfer away, stands in the list of cases; what a colleague has on his desk stands by itself. Each is narrowed as the reader wishes.
 */
export function queuesOn(
  today: string,
  unions: readonly string[],
  elsewhere: readonly string[],
  narrowing: Narrowing = {},
): Queue[] {
  const theirs = {
    state: statesIn('applications', 'inProgress'),
    or: [...unions.map((id) => ({ assignedUnionId_under: id })), { assignedUnionId_null: true }],
  };
  const waiting = elsewhere.length ? { ...theirs, openedById_ne: elsewhere } : theirs;
  const sort: SortPayload = { field: 'dueOn', order: 'ASC' };
  const queues: Queue[] = [
    { name: 'waiting', filter: waiting, sort },
    { name: 'overdue', filter: { ...waiting, dueOn_lt: today }, sort },
    { name: 'today', filter: { ...waiting, dueOn: today }, sort },
    { name: 'green', filter: { ...waiting, light: 'green' }, sort },
    { name: 'doubtful', filter: { ...waiting, light: ['amber', 'red'] }, sort },
    { name: 'returned', filter: { state: 'returned' }, sort: { field: 'submittedAt', order: 'DESC' } },
    ...(elsewhere.length ? [{ name: 'colleagues' as const, filter: { ...theirs, openedById: elsewhere }, sort }] : []),
    {
      name: 'checks',
      filter: { spotCheck: 'open', or: unions.map((id) => ({ checkUnionId_under: id })) },
      sort: { field: 'decidedAt', order: 'ASC' },
    },
    {
      name: 'decided',
      filter: { state: statesIn('applications', 'decided') },
      sort: { field: 'decidedAt', order: 'DESC' },
    },
  ];
  return queues.map((queue) => ({ ...queue, filter: { ...queue.filter, ...narrowing } }));
}

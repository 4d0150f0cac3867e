import { beforeAll, expect, it } from '@jest/globals';
import { holdMeta } from '../../../../../admin-ui/src/providers/meta.ts';
import { queuesOn } from '../../../../../admin-ui/src/screens/inbox/queues.ts';
import type { Meta } from '../../../../../contract/meta.ts';

beforeAll(() => {
  const stateGroups = { inProgress: ['submitted', 'opened'], decided: ['approved', 'rejected'] };
  const clock = { now: '2026-11-28T00:00:00Z', timezone: 'Asia/Shanghai' };
  const resources = [{ name: 'application', path: 'applications', stateGroups, fields: [] }];
  holdMeta({ clock, resources, audited: [] } as never as Meta);
});

const queue = (wanted: string, elsewhere: string[] = []) =>
  queuesOn('2026-11-28', ['mine'], elsewhere).find(({ name }) => name === wanted);

it('what was decided last stands first; what is due first stands first of what waits', () => {
  expect(queue('decided')?.sort).toEqual({ field: 'decidedAt', order: 'DESC' });
  expect(queue('waiting')?.sort).toEqual({ field: 'dueOn', order: 'ASC' });
});

it('what waits is for the reader’s unions, or for nobody; what a colleague has open stands by itself', () => {
  expect(queue('waiting', ['colleague'])?.filter).toEqual({
    state: ['submitted', 'opened'],
    or: [{ assignedUnionId_under: 'mine' }, { assignedUnionId_null: true }],
    openedById_ne: ['colleague'],
  });
  expect(queue('colleagues', ['colleague'])?.filter).toMatchObject({ openedById: ['colleague'] });
  expect(queue('colleagues')).toBeUndefined();
});

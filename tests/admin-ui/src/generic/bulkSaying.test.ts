import { expect, it } from '@jest/globals';
import { bulkSaying } from '../../../../admin-ui/src/generic/bulkSaying.ts';

it.each([
  [{ done: 0, refused: 0, leftAlone: 2 }, 'huiji.bulk.none', 'warning'],
  [{ done: 1, refused: 1, leftAlone: 0 }, 'huiji.bulk.refused', 'warning'],
  [{ done: 1, refused: 0, leftAlone: 3 }, 'huiji.bulk.some', 'success'],
  [{ done: 2, refused: 0, leftAlone: 0 }, 'huiji.bulk.done', 'success'],
])('an act on many rows that came to %j says %s', (outcome, message, type) => {
  expect(bulkSaying(outcome)).toEqual({ message, type });
});

import { expect, it } from '@jest/globals';
import { query } from '../../../../models/store/sql/sql.ts';
import { setUpStore } from '../../../support/setUpStore.ts';

setUpStore();

it('gives a day as the text it is, also one whose midnight the clocks of a zone left out', async () => {
  const days = ['2024-02-29', '1940-06-01', '0001-01-01', '9999-12-31'];
  expect(await query('SELECT day FROM unnest($1::date[]) AS day', [days])).toEqual(days.map((day) => ({ day })));
});

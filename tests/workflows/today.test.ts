import { expect, it } from '@jest/globals';
import { config } from '../../config.ts';
import { query } from '../../models/store/sql/sql.ts';
import { today } from '../../workflows/today.ts';
import { setUpStore } from '../support/setUpStore.ts';

setUpStore();

it('has one day: what the database calls today is what the program calls today, at every hour', async () => {
  const [row] = await query<{ zone: string; day: string }>(
    "SELECT current_setting('timezone') AS zone, current_date::text AS day",
  );
  expect(row).toEqual({ zone: config.timezone, day: today() });
});

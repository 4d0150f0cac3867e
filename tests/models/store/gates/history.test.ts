import { expect, it } from '@jest/globals';
import { history } from '../../../../models/store/gates/history.ts';
import { query } from '../../../../models/store/sql/sql.ts';
import { readRecord } from '../../../../workflows/audit/readRecord.ts';
import { buildAccount, buildAdmin, buildMember, buildUnion } from '../../../support/build.ts';
import { setUpStore } from '../../../support/setUpStore.ts';

setUpStore();

it('tells what was changed, however often somebody has looked since', async () => {
  const union = await buildUnion(null, { kind: 'aboveBase' });
  const { id } = await buildMember(await buildAccount(), union);
  const reader = await buildAdmin(union);
  await readRecord(reader, 'member', id);
  await query(
    `INSERT INTO audit SELECT (jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid()))).*
     FROM audit a, generate_series(1, 200) WHERE a.record_id = $1 AND a.action = 'read'`,
    [id],
  );
  const actions = (await history(reader, 'member', id)).map(({ action }) => action);
  expect(actions.at(-1)).toBe('create');
  expect(actions.filter((action) => action === 'read')).toHaveLength(100);
});

import { beforeAll, expect, it } from '@jest/globals';
import { systemActor } from '../../models/store/gates/actor.ts';
import { list } from '../../models/store/gates/read.ts';
import { find, findOne } from '../../models/store/sql/find.ts';
import { query } from '../../models/store/sql/sql.ts';
import { seedDivisions } from '../../seeds/reference/seedDivisions.ts';
import { setUpStore } from '../support/setUpStore.ts';

setUpStore();
beforeAll(async () => {
  expect(await Promise.all([seedDivisions(), seedDivisions()])).toEqual(expect.arrayContaining([0, 44_703]));
});

it('loads all divisions of China, once, whoever starts at the same moment', async () => {
  const rows = await query<{ level: string; count: number; stat: number }>(
    'SELECT level, count(*)::int, count(*) FILTER (WHERE stat_only)::int AS stat FROM divisions GROUP BY level',
  );
  expect(Object.fromEntries(rows.map(({ level, count, stat }) => [level, [count, stat]]))).toEqual({
    province: [31, 0],
    city: [342, 0],
    county: [2978, 130],
    street: [41_352, 2710],
  });
  expect(await seedDivisions()).toBe(0);
});

it('says where each one lies, without repeating or reading out headings', async () => {
  const names = await find(
    'division',
    { id: ['320106', '310101', '441900', '320583', '419001', '320282113', '3101'] },
    { order: 'id' },
  );
  expect(names.map(({ id, fullName }) => [id, fullName])).toEqual([
    ['3101', '上海市市辖区'],
    ['310101', '上海市黄浦区'],
    ['320106', '江苏省南京市鼓楼区'],
    ['320282113', '江苏省无锡市宜兴市湖㳇镇'],
    ['320583', '江苏省苏州市昆山市'],
    ['419001', '河南省济源市'],
    ['441900', '广东省东莞市'],
  ]);
});

it('finds them by two characters and by initials, with every index in place', async () => {
  expect((await list(systemActor, 'division', { filter: { q: '湖㳇' } })).rows.map(({ id }) => id)).toEqual([
    '320282113',
  ]);
  expect((await list(systemActor, 'division', { filter: { q: 'jssnjsxwq' } })).rows.map(({ id }) => id)).toContain(
    '320102',
  );
  const indexes = await query<{ indexname: string }>(
    "SELECT indexname FROM pg_indexes WHERE tablename = 'divisions' ORDER BY 1",
  );
  expect(indexes.map(({ indexname }) => indexname)).toEqual([
    'divisions_created',
    'divisions_grams',
    'divisions_parent',
    'divisions_pkey',
  ]);
  expect(
    await query("SELECT 1 FROM pg_constraint WHERE conrelid = 'divisions'::regclass AND contype = 'f'"),
  ).toHaveLength(1);
});

it('mends a name that differs from the reference and leaves the rest alone', async () => {
  await query("UPDATE divisions SET full_name = 'x', name = 'x' WHERE id = '320106' RETURNING id");
  expect(await seedDivisions()).toBe(1);
  expect(await findOne('division', { id: '320106' })).toMatchObject({ name: '鼓楼区', fullName: '江苏省南京市鼓楼区' });
});

// An operator goes without a pack: it is neither installed at the setup nor by itself, until somebody asks for it.
import '../../../jobs/foundTasks.ts';
import { beforeAll, expect, it } from '@jest/globals';
import type { Rows } from '../../../models/rows.ts';
import { systemActor } from '../../../models/store/gates/actor.ts';
import { find, findOne } from '../../../models/store/sql/find.ts';
import { seedDivisions } from '../../../seeds/reference/seedDivisions.ts';
import { installPacks, installWanted } from '../../../workflows/documents/installPacks.ts';
import { posts } from '../../../workflows/setup/people.ts';
import { setUp } from '../../../workflows/setup/setUp.ts';
import { ensureRoot } from '../../../workflows/unions/ensureRoot.ts';
import { layFederations } from '../../../workflows/unions/layFederations.ts';
import { setUpStore } from '../../support/setUpStore.ts';

setUpStore();
beforeAll(async () => {
  await seedDivisions();
  await ensureRoot();
  await installPacks();
}, 60_000);

const people = Object.fromEntries(
  Object.keys(posts).map((post, index) => [
    post,
    { name: `人员${'甲乙丙丁戊己庚'[index]}`, phone: `1390000000${index}` },
  ]),
);
const ofXiamen = () => find('document', { pack: 'xiamen' });
const laid = async () =>
  layFederations(systemActor, (await findOne('union', { divisionId: '35' })) as Rows['union'], 'city');

it('a pack of another province, or none there is, is refused by naming those that fit', async () => {
  await expect(setUp({ division: '35', people, packs: ['base', 'jiangsu', 'nowhere'] })).rejects.toMatchObject({
    errors: [
      { path: 'packs', message: '这里没有配置包“jiangsu”；可选：xiamen（厦门：先审核）' },
      { path: 'packs', message: '这里没有配置包“nowhere”；可选：xiamen（厦门：先审核）' },
    ],
  });
  await expect(installWanted('nowhere')).rejects.toMatchObject({
    status: 404,
    text: { zh: expect.stringContaining('xiamen（厦门：先审核）') },
  });
});

it('one that is left out does not come with its union, nor with the next start', async () => {
  const { packs } = await setUp({ division: '35', people, packs: [] });
  expect(packs.find(({ pack }) => pack === 'xiamen')?.skipped).toContain('npm run setup -- --pack xiamen');
  expect(await laid()).toEqual({ made: 9 });
  await installPacks();
  expect(await ofXiamen()).toEqual([]);
});

it('asked for, it is in force at its union, and from then on like any other', async () => {
  expect((await installWanted('xiamen')).installed).toBeGreaterThan(0);
  const city = await findOne('union', { divisionId: '3502', type: 'district' });
  expect(new Set((await ofXiamen()).map(({ unionId }) => unionId))).toEqual(new Set([city?.id]));
  expect((await installPacks()).find(({ pack }) => pack === 'xiamen')).not.toHaveProperty('skipped');
});

import { expect, it } from '@jest/globals';
import { systemActor } from '../../../models/store/gates/actor.ts';
import { find, findOne } from '../../../models/store/sql/find.ts';
import { seedDivisions } from '../../../seeds/reference/seedDivisions.ts';
import { installPacks } from '../../../workflows/documents/installPacks.ts';
import { ensureRoot } from '../../../workflows/unions/ensureRoot.ts';
import { layFederations } from '../../../workflows/unions/layFederations.ts';
import { buildUnion } from '../../support/build.ts';
import { setUpStore } from '../../support/setUpStore.ts';

setUpStore();

it('the pack of a city that is laid down among others is in force at it, once', async () => {
  await seedDivisions();
  const root = await ensureRoot();
  await installPacks();
  const province = await buildUnion(root, { divisionId: '35', kind: 'aboveBase', type: 'district' });
  await layFederations(systemActor, province, 'city');
  const city = await findOne('union', { divisionId: '3502' });
  const installed = await find('document', { unionId: city?.id as string });
  expect(installed).not.toEqual([]);
  expect(new Set(installed.map(({ pack, state }) => `${pack} ${state}`))).toEqual(new Set(['xiamen published']));
  await layFederations(systemActor, province, 'city');
  expect(await find('document', { unionId: city?.id as string })).toHaveLength(installed.length);
}, 60_000);

// Words that found nothing: counted without a person in them, offered to whom they may mean, made an alias, found by, forgotten.
import { beforeAll, expect, it } from '@jest/globals';
import { addDays } from '../../civilDay.ts';
import { getResource } from '../../models/descriptor/registry.ts';
import type { PersonActor } from '../../models/store/gates/actor.ts';
import { list } from '../../models/store/gates/read.ts';
import { forgetMissed, keptDays } from '../../models/store/queries/missedSearches.ts';
import { find, findOne } from '../../models/store/sql/find.ts';
import { runAction } from '../../workflows/actions/runAction.ts';
import { missedKept } from '../../workflows/missedSearches/keepMissed.ts';
import { suggestAliases } from '../../workflows/missedSearches/suggestAliases.ts';
import { wordsToKeep } from '../../workflows/missedSearches/wordsToKeep.ts';
import { today } from '../../workflows/today.ts';
import { searchUnions } from '../../workflows/unions/searchUnions.ts';
import { buildAdmin, buildHouse, type House } from '../support/build.ts';
import { setUpStore } from '../support/setUpStore.ts';

let house: House;
let district: PersonActor;
let base: PersonActor;
let elsewhere: PersonActor;
setUpStore();
beforeAll(async () => {
  house = await buildHouse();
  district = (await buildAdmin(house.districtA)) as PersonActor;
  base = (await buildAdmin(house.baseA)) as PersonActor;
  elsewhere = (await buildAdmin(house.districtB)) as PersonActor;
});

/** Someone looks, and what he missed is counted. */
const look = async (q: string, divisionId?: string | null) => {
  const found = await searchUnions({ q, divisionId: divisionId === null ? undefined : (divisionId ?? '320106') });
  await missedKept();
  return found;
};
const act = (actor: PersonActor, name: 'union' | 'missedSearch', id: string, action: string, input: object) =>
  runAction(actor, getResource(name), id, action, input as Record<string, unknown>);

it.each([
  ...['13800001234', '138 0000 1234', '320106199001011234', '王小明', '李雷', 'a@b.cn', '一', '9132-0106'],
  '很'.repeat(31),
])('nothing of a person is kept, nor what is no name: %s', (typed) => expect(wordsToKeep(typed)).toBeUndefined());

it.each([
  ['“晨光” 物流', '晨光 物流'],
  ['CGWL', 'cgwl'],
  ['京东仓', '京东仓'],
])('%s is kept as it is looked for', (typed, kept) => expect(wordsToKeep(typed)).toBe(kept));

it('what found nothing is counted by day at the union of the region; what found something is not', async () => {
  // At once, as from many phones: the same words are one row with their number.
  await Promise.all(['晨光快运', '晨光快运', '晨光物流', '王小明', '晨光快运13800001234'].map((q) => look(q)));
  await look('无处可寻', null);
  expect(
    (await find('missedSearch', {})).map(({ words, times, unionId, day }) => [words, times, unionId, day]),
  ).toEqual([
    ['晨光快运', 2, house.districtA.id, today()],
    ['无处可寻', 1, house.root.id, today()],
  ]);
  expect((await list(elsewhere, 'missedSearch', {})).rows).toEqual([]);
  expect((await list(district, 'missedSearch', {})).rows).toMatchObject([{ words: '晨光快运' }]);
});

it('a union is offered what resembles its name, and takes it with one act, which the audit keeps', async () => {
  expect(await suggestAliases(base, house.baseA.id)).toEqual([{ words: '晨光快运', times: 2 }]);
  await expect(suggestAliases(elsewhere, house.baseA.id)).rejects.toMatchObject({ status: 404 });
  await act(base, 'union', house.baseA.id, 'addAlias', { alias: '晨光快运' });
  expect((await look('晨光快运')).items).toMatchObject([{ id: house.baseA.id, acceptsMembers: true }]);
  for (const typed of ['cgky', 'chenguangkuaiyun', '光快'])
    expect((await look(typed)).items[0]?.id).toBe(house.baseA.id);
  expect(await suggestAliases(base, house.baseA.id)).toEqual([]);
  expect(await find('audit', { action: 'addAlias' })).toMatchObject([
    { recordId: house.baseA.id, actorId: base.accountId, after: { aliases: ['晨光快运'] } },
  ]);
  await expect(act(base, 'union', house.baseA.id, 'addAlias', { alias: '王小明' })).rejects.toMatchObject({
    status: 422,
  });
});

it('who looks after the region makes words the alias of a union in his scope, once', async () => {
  await look('顺达仓库');
  const missed = await findOne('missedSearch', { words: '顺达仓库' });
  const id = String(missed?.id);
  const make = (unionId: string) => act(district, 'missedSearch', id, 'makeAlias', { unionId });
  await expect(make(house.baseB.id)).rejects.toMatchObject({ status: 404 });
  expect(await make(house.baseA.id)).toMatchObject({ state: 'used', aliasOfId: house.baseA.id });
  await expect(make(house.baseA.id)).rejects.toMatchObject({ status: 409 });
  expect((await look('顺达仓库')).items).toMatchObject([{ id: house.baseA.id }]);
});

it('after ninety days they are forgotten', async () => {
  expect(await forgetMissed(addDays(today(), keptDays))).toBe(0);
  expect(await forgetMissed(addDays(today(), keptDays + 1))).toBe(3);
  expect(await find('missedSearch', {})).toEqual([]);
});

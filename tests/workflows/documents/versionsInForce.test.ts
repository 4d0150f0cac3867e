// 现行: of several published versions of a rule, the one that holds today where it was published.
import { beforeAll, expect, it } from '@jest/globals';
import { addDays } from '../../../civilDay.ts';
import type { Rows } from '../../../models/rows.ts';
import { systemActor } from '../../../models/store/gates/actor.ts';
import { findOne } from '../../../models/store/sql/find.ts';
import { transact } from '../../../models/store/writing/transaction.ts';
import { forgetRulebook } from '../../../workflows/documents/rulebook.ts';
import { versionsInForce } from '../../../workflows/documents/versionsInForce.ts';
import { today } from '../../../workflows/today.ts';
import { buildAdmin, buildHouse, type House } from '../../support/build.ts';
import { setUpStore } from '../../support/setUpStore.ts';

setUpStore();
let house: House;
let now: Rows['document'];
let next: string;
let later: string;
beforeAll(async () => {
  house = await buildHouse();
  now = (await findOne('document', { kind: 'text', key: 'join.guide', unionId: house.provinceA.id }))!;
  [next, later] = (await transact(systemActor, { action: 'create' }, async (tx) =>
    [
      { number: 50, validFrom: today() },
      { number: 51, validFrom: addDays(today(), 3) },
    ].map(({ number, validFrom }) => {
      const { id: _, ...rest } = now;
      return tx.create('document', { ...rest, number, validFrom, hash: `h${number}` } as never).id as string;
    }),
  )) as [string, string];
  forgetRulebook();
});

it('is the newest that has begun, not the one before it nor one to come', async () => {
  const held = await versionsInForce(await buildAdmin(house.provinceA, 'ruleEditor'));
  expect(held).toContain(next);
  expect(held).not.toContain(now.id);
  expect(held).not.toContain(later);
});

it('counts what is inherited from above, and nothing of another province', async () => {
  const nation = (await findOne('document', { kind: 'decision', key: 'union.holdsMembers' }))!;
  const held = await versionsInForce(await buildAdmin(house.provinceB, 'ruleEditor'));
  expect(held).toContain(nation.id);
  expect(held).not.toContain(next);
});

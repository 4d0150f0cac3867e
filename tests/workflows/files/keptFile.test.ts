import { beforeAll, expect, it } from '@jest/globals';
import type { Rows } from '../../../models/rows.ts';
import { find } from '../../../models/store/sql/find.ts';
import { keptFile } from '../../../workflows/files/keptFile.ts';
import { buildUnion } from '../../support/build.ts';
import { setUpStore } from '../../support/setUpStore.ts';

let union: Rows['union'];
setUpStore();
beforeAll(async () => {
  union = await buildUnion(null);
});

it('is made once of the same, however many ask, and anew of something else', async () => {
  let made = 0;
  const ask = (...madeOf: string[]) =>
    keptFile({
      ...{ name: '海报.pdf', unionId: union.id, record: { kind: 'union', id: union.id }, madeOf },
      make: async () => {
        made += 1;
        return Buffer.from(`%PDF-1.7 ${made}`);
      },
    });
  const first = (await ask('某工会', 'a')).toString();
  expect((await ask('某工会', 'a')).toString()).toBe(first);
  expect(made).toBe(1);
  expect((await ask('某工会', 'b')).toString()).toBe('%PDF-1.7 2');
  expect((await ask('新名字', 'a')).toString()).toBe('%PDF-1.7 3');
  await Promise.all([ask('同时', 'a'), ask('同时', 'a'), ask('同时', 'a')]);
  expect(await find('file', { recordId: union.id })).toHaveLength(4);
});

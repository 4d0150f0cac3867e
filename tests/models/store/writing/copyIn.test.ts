import { describe, expect, it } from '@jest/globals';
import { systemActor } from '../../../../models/store/gates/actor.ts';
import { find } from '../../../../models/store/sql/find.ts';
import { query } from '../../../../models/store/sql/sql.ts';
import { copyIn, isLoaded } from '../../../../models/store/writing/copyIn.ts';
import { setUpStore } from '../../../support/setUpStore.ts';

setUpStore();

const union = { kind: 'base' as const, type: 'other', acceptsMembers: true, custom: { note: 'a\tb\\c\n"d"' } };

describe('a load by COPY', () => {
  it('keeps every character: tabs, backslashes, quotes, braces and the word null', async () => {
    const formerNames = ['甲"乙', '丙\\丁', '{戊}', 'null', '己,庚', '辛\t壬', ''];
    const count = await copyIn(systemActor, 'hard text', (load) =>
      load.records('union', [{ ...union, name: '制表\t换行\n反斜\\N', formerNames, shortName: null }]),
    );
    expect(count).toBe(1);
    expect(await find('union', { name: '制表\t换行\n反斜\\N' })).toMatchObject([
      { formerNames, shortName: null, custom: union.custom },
    ]);
  });

  it('leaves one audit row that names the load', async () => {
    expect(await isLoaded('union', 'hard text')).toBe(true);
    expect(await isLoaded('union', 'another')).toBe(false);
    expect(await find('audit', { resource: 'union', action: 'copyIn' })).toMatchObject([
      { recordId: 'hard text', after: { rows: 1 }, actor: '系统' },
    ]);
  });

  it('is all or nothing', async () => {
    const load = copyIn(systemActor, 'broken', async (load) => {
      await load.records('union', [{ ...union, name: '会消失的', formerNames: [] }]);
      await load.records('union', [{ ...union, name: '坏的', formerNames: [], kind: 'nonsense' as 'base' }]);
    });
    await expect(load).rejects.toMatchObject({ status: 409 });
    expect(await find('union', { name: '会消失的' })).toEqual([]);
    expect(await isLoaded('union', 'broken')).toBe(false);
  });

  it('says so when records differ in their fields', async () => {
    const load = copyIn(systemActor, 'uneven', (load) =>
      load.records('union', [
        { ...union, name: '一' },
        { ...union, name: '二', formerNames: [] },
      ]),
    );
    await expect(load).rejects.toThrow('differ in their fields');
  });

  it('puts indexes and keys back, also after a failure', async () => {
    const indexes = () =>
      query<{ n: string }>("SELECT indexdef AS n FROM pg_indexes WHERE tablename = 'employers' ORDER BY 1");
    const before = await indexes();
    await expect(
      copyIn(systemActor, 'fails', (load) =>
        load.withoutIndexes('employer', async () =>
          load.records('employer', [{ name: '甲', unionId: '01234567-89ab-7cde-8f01-23456789abcd' }]),
        ),
      ),
    ).rejects.toMatchObject({ status: 422 });
    expect(await indexes()).toEqual(before);
    await copyIn(systemActor, 'works', (load) =>
      load.withoutIndexes('employer', () => load.records('employer', [{ name: '甲', unionId: null, formerNames: [] }])),
    );
    expect(await indexes()).toEqual(before);
  });
});

// A month is written once, when it is over; what happens later stands in the month in which it happens.
import { beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '../../../civilDay.ts';
import { isIn } from '../../../models/descriptor/states.ts';
import type { Rows } from '../../../models/rows.ts';
import { systemActor } from '../../../models/store/gates/actor.ts';
import { count } from '../../../models/store/gates/read.ts';
import { find } from '../../../models/store/sql/find.ts';
import { query } from '../../../models/store/sql/sql.ts';
import { transact } from '../../../models/store/writing/transaction.ts';
import { exportMonthlyFigures } from '../../../workflows/monthlyFigures/exportMonthlyFigures.ts';
import { freezeMonths } from '../../../workflows/monthlyFigures/freezeMonths.ts';
import { readMonthlyFigures } from '../../../workflows/monthlyFigures/readMonthlyFigures.ts';
import { buildAdmin, buildHouse, buildUnion, type House, residentNumber } from '../../support/build.ts';
import { setUpStore } from '../../support/setUpStore.ts';

setUpStore();

type State = Rows['member']['state'];
type Event = { member: string; unionId: string; state: State; at: string };
type Written = { month: string; union_id: string; is_itself: boolean } & Record<
  'opening' | 'joined' | 'moved_in' | 'moved_out' | 'departed' | 'closing' | 'retained',
  number
> & { by_process: Record<string, Record<string, number>>; by_employment: Record<string, number> };

let house: House;
const events: Event[] = [];
beforeAll(async () => {
  house = await buildHouse();
  const bases = [house.baseA, await buildUnion(house.districtA), house.districtA, house.baseB, house.cityB];
  await plantStories(bases);
}, 60_000);

/** Eighty memberships that join, move, are retained, end and come again from January to April, the same at each run. */
async function plantStories(bases: readonly Rows['union'][]): Promise<void> {
  let seed = 11;
  const below = (n: number) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * n);
  };
  const pick = <T>(from: readonly T[]) => from[below(from.length)] as T;
  await transact(systemActor, { action: 'create' }, async (tx) => {
    for (let n = 0; n < 80; n += 1) {
      const story: Event[] = [];
      const ms = Array.from({ length: 1 + below(5) }, () => Date.UTC(2025, 11, 31, 16) + below(120 * 24) * 3_600_000);
      for (const at of ms.sort((a, b) => a - b)) {
        const before = story.at(-1);
        const states = before ? (['active', 'retained', 'ended'] as const) : (['active', 'pending'] as const);
        const unionId = !before || below(2) ? pick(bases).id : before.unionId;
        story.push({ member: `${n}`, unionId, state: pick(states), at: new Date(at + n).toISOString() });
      }
      const { id: memberId } = tx.create('member', {
        ...{ number: `N${n}`, name: '测试', documentType: 'resident', joinedOn: '2026-01-01', details: {} },
        documentNumber: residentNumber(addDays('1980-01-01', n).replaceAll('-', '')),
        unionId: story.at(-1)!.unionId,
        state: story.at(-1)!.state,
        ...(story.at(-1)!.state === 'ended' ? { endedReason: 'left' as const, endedOn: '2026-05-01' } : {}),
        employmentType: pick([null, 'enterprise', 'newForm']),
      });
      for (const [index, { unionId, state, at }] of story.entries()) {
        const before = story[index - 1];
        tx.create('membershipEvent', {
          ...{ memberId, unionId, happenedOn: at.slice(0, 10), createdAt: at, kind: 'noted', toState: state },
          process: pick(['join', 'transfer']),
          fromState: before?.state ?? null,
          fromUnionId: before && before.unionId !== unionId ? before.unionId : null,
        });
      }
      events.push(...story);
    }
  });
}

const written = () =>
  query<Written>('SELECT f.*, f.month::text AS month FROM monthly_figures f ORDER BY f.month, union_id, is_itself');
const onFirst = (month: string) => new Date(`${month}-01T04:00:00+08:00`);

/** How many memberships a union holds itself at a moment, by the stories. */
function heldAt(unionId: string, moment: string): number {
  const last = new Map(events.filter(({ at }) => at < moment).map((event) => [event.member, event]));
  return [...last.values()].filter((event) => event.unionId === unionId && isIn('member', event, 'live')).length;
}

describe('the months that are over', () => {
  beforeAll(async () => {
    const both = await Promise.all([
      freezeMonths({ now: onFirst('2026-04') }),
      freezeMonths({ now: onFirst('2026-04') }),
    ]);
    expect(both.reduce((sum, { months }) => sum + months, 0)).toBe(3);
  });

  it('are written once, though two jobs write at the same time, and audited', async () => {
    const months = (await written()).filter(({ union_id, is_itself }) => union_id === house.root.id && !is_itself);
    expect(months.map(({ month }) => month)).toEqual(['2026-01-01', '2026-02-01', '2026-03-01']);
    expect(await freezeMonths({ now: onFirst('2026-04') })).toEqual({ months: 0 });
    const audited = await find('audit', { action: 'freezeFigures' });
    expect(audited.map(({ reason }) => reason).sort()).toEqual(['2026-01-01', '2026-02-01', '2026-03-01']);
  });

  it('hold at the beginning, and with what came and went at the end, what each union holds', async () => {
    const rows = await written();
    expect(rows.length).toBeGreaterThan(20);
    for (const row of rows) {
      expect(row.opening + row.joined + row.moved_in - row.departed - row.moved_out).toBe(row.closing);
      const next = rows.find(
        ({ month, union_id, is_itself }) =>
          month > row.month && union_id === row.union_id && is_itself === row.is_itself,
      );
      if (next) expect(next.opening).toBe(row.closing);
      const by = (name: string) => Object.values(row.by_process).reduce((sum, counts) => sum + (counts[name] ?? 0), 0);
      expect([by('joined'), by('movedIn'), by('movedOut'), by('departed')]).toEqual([
        ...[row.joined, row.moved_in, row.moved_out, row.departed],
      ]);
      expect(Object.values(row.by_employment).reduce((sum, n) => sum + n, 0)).toBe(row.closing);
    }
    const march = rows.filter(({ month, is_itself }) => month === '2026-03-01' && is_itself);
    for (const { union_id, closing } of march) expect(closing).toBe(heldAt(union_id, '2026-03-31T16:00:00.000Z'));
    expect(march.reduce((sum, { closing }) => sum + closing, 0)).toBeGreaterThan(20);
  });

  it('say of a union what it holds itself and what lies below it', async () => {
    const rows = (await written()).filter(({ month }) => month === '2026-02-01');
    const at = (union: Rows['union'], itself: boolean) =>
      rows.find(({ union_id, is_itself }) => union_id === union.id && is_itself === itself);
    const sum = (name: 'closing' | 'joined', of: readonly (Written | undefined)[]) =>
      of.reduce((total, row) => total + (row?.[name] ?? 0), 0);
    for (const name of ['closing', 'joined'] as const) {
      const children = [house.cityA, house.districtA].map((union) => at(union, false)?.[name]);
      expect(children).toEqual([at(house.provinceA, false)?.[name], at(house.provinceA, false)?.[name]]);
      expect(sum(name, [at(house.provinceA, false), at(house.provinceB, false)])).toBe(at(house.root, false)?.[name]);
      expect(sum(name, [at(house.cityB, true), at(house.districtB, false)])).toBe(at(house.cityB, false)?.[name]);
    }
  });

  it.each(['root', 'provinceA', 'districtA', 'baseB'] as const)('open the changes that they count: %s', async (at) => {
    const actor = await buildAdmin(house[at]);
    const listed = async ({ filter }: { filter: unknown }) => (await count(actor, 'membershipEvent', filter)).total;
    const figures = await readMonthlyFigures(actor, { month: '2026-02-01' });
    for (const { counts, lists } of [...figures.series, ...figures.parts, ...figures.processes])
      for (const flow of ['joined', 'movedIn', 'movedOut', 'departed'] as const)
        expect(await listed(lists[flow])).toBe(counts[flow]);
    expect(figures.series[0]).toMatchObject({ month: '2026-02-01', yearBefore: null });
    expect(figures.series[0]?.before).toEqual(figures.series[1]?.counts);
    expect(figures.parts.reduce((sum, { counts }) => sum + counts.closing, 0)).toBe(figures.series[0]?.counts.closing);
    expect(figures.employments.reduce((sum, each) => sum + each.count, 0)).toBe(figures.series[0]?.counts.closing);
    expect((await exportMonthlyFigures(actor, {}, 'zh')).split('\r\n')[1]).toContain('"2026-03"');
  });

  it('are shown of the unions one looks after, and of no others', async () => {
    const actor = await buildAdmin(house.cityA);
    const { parts } = await readMonthlyFigures(actor, {});
    expect(parts.map(({ unionId }) => unionId)).toEqual([house.districtA.id]);
    await expect(readMonthlyFigures(actor, { union: house.provinceA.id })).rejects.toThrow();
    const editor = await buildAdmin(house.provinceA, 'ruleEditor');
    await expect(readMonthlyFigures(editor, {})).rejects.toThrow();
    const both = { ...actor, powers: [...actor.powers, ...editor.powers] };
    await expect(readMonthlyFigures(both, { union: house.provinceA.id })).rejects.toThrow();
  });

  it('do not move, whatever is recorded later: it counts in the month in which it is recorded', async () => {
    const before = await written();
    const [member] = await find('member', { state: 'active', unionId: house.baseA.id }, { limit: 1 });
    await transact(systemActor, { action: 'create' }, async (tx) =>
      tx.create('membershipEvent', {
        ...{ memberId: member!.id, unionId: house.baseA.id, kind: 'left', fromState: 'active', toState: 'ended' },
        ...{ happenedOn: '2026-02-10', createdAt: '2026-04-29T04:00:00.000Z' },
      }),
    );
    const { id: parentId, path: parentPath } = house.cityA;
    await transact(systemActor, { action: 'update' }, async (tx) =>
      tx.update('union', house.baseB, { parentId, parentPath }),
    );
    expect(await freezeMonths({ now: onFirst('2026-05') })).toEqual({ months: 1 });
    const after = await written();
    expect(after.filter(({ month }) => month !== '2026-04-01')).toEqual(before);
    const april = after.find(
      ({ month, union_id, is_itself }) => month > '2026-03' && union_id === house.baseA.id && is_itself,
    );
    expect(april?.departed).toBeGreaterThan(0);
  });

  it.each(['UPDATE monthly_figures SET closing = 0', 'DELETE FROM monthly_figures'])('are kept: %s', async (sql) => {
    await expect(query(sql)).rejects.toThrow();
  });
});

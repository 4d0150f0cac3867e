import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { systemActor } from '../../models/store/gates/actor.ts';
import { count, list } from '../../models/store/gates/read.ts';
import { find, findOne } from '../../models/store/sql/find.ts';
import { query } from '../../models/store/sql/sql.ts';
import { parseDocumentNumber } from '../../rules/keywords/documentNumber.ts';
import { demoPassword, demoSignIns } from '../../seeds/demo/demoSignIns.ts';
import { seedDemo } from '../../seeds/demo/seedDemo.ts';
import { signInAdmin } from '../../workflows/access/signInAdmin.ts';
import { signInWithPassword } from '../../workflows/access/signInWithPassword.ts';
import { searchUnions } from '../../workflows/unions/searchUnions.ts';
import { openDemoStore } from '../support/demo.ts';

let close: () => Promise<void>;
beforeAll(async () => {
  close = await openDemoStore();
}, 120_000);
afterAll(() => close());

const tally = async (sql: string) =>
  Object.fromEntries((await query<{ key: string; n: number }>(sql)).map(({ key, n }) => [key, n]));

describe('the demo', () => {
  it('fills an empty database with four provinces', async () => {
    const totals = await Promise.all(
      (['union', 'employer', 'member', 'division'] as const).map(async (name) => (await find(name, {})).length),
    );
    expect(totals[0]).toBe(2_001);
    expect(totals[1]).toBe(5_000);
    expect(totals[2]).toBeGreaterThan(19_900);
    expect(totals[3]).toBe(44_703);
    expect(await findOne('union', { parentId: null })).toMatchObject({ name: '全国总工会（演示）' });
  });

  it('finds the university by part of its name and says where it lies', async () => {
    const { items } = await searchUnions({ q: '南京医科', divisionId: '3202' });
    expect(items[0]).toMatchObject({ name: '南京医科大学工会', inRegion: false, acceptsMembers: true });
    expect(items[0]?.where).toContain('江苏省教育科技工会');
    expect(await findOne('union', { name: '南京医科大学工会' })).toMatchObject({ divisionId: '320106' });
  });

  it('has something in every state of what people look at', async () => {
    const states = (table: string) => tally(`SELECT state AS key, count(*)::int AS n FROM ${table} GROUP BY 1`);
    expect(Object.keys(await states('members')).sort()).toEqual(['active', 'ended', 'pending', 'retained']);
    expect(Object.keys(await states('applications')).sort()).toEqual([
      'approved',
      'draft',
      'opened',
      'rejected',
      'returned',
      'submitted',
      'withdrawn',
    ]);
    expect(Object.keys(await states('notices')).sort()).toEqual(['dead', 'pending', 'sending', 'sent']);
    expect(
      Object.keys(await tally('SELECT review_when AS key, count(*)::int AS n FROM applications GROUP BY 1')).sort(),
    ).toEqual(['after', 'before', 'none']);
    expect(
      Object.keys(
        await tally("SELECT coalesce(light, 'none') AS key, count(*)::int AS n FROM applications GROUP BY 1"),
      ),
    ).toEqual(expect.arrayContaining(['green', 'amber']));
    expect((await find('sanction', {})).length).toBe(12);
  });

  it('finds every case by its number', async () => {
    const cases = await find('application', {}, { limit: 40 });
    for (const { id, number } of cases)
      expect((await list(systemActor, 'application', { filter: { q: number } })).rows.map((row) => row.id)).toEqual([
        id,
      ]);
  });

  it('has changes of members and of a union that wait, and one of each sent back', async () => {
    const states = async (process: string) =>
      tally(`SELECT state AS key, count(*)::int AS n FROM applications WHERE process = '${process}' GROUP BY 1`);
    expect(await states('transfer')).toEqual({ approved: 1, submitted: 1, opened: 1, returned: 1 });
    expect(await states('union.change')).toEqual({ submitted: 1, returned: 1 });
    const university = await findOne('union', { name: '南京医科大学工会' });
    const transfers = await find('application', { process: 'transfer', unionId: university?.id as string });
    expect(transfers).toHaveLength(1);
    expect(transfers[0]).toMatchObject({ state: 'approved', light: 'green', fromUnionId: expect.any(String) });
  });

  it('tells a story that time allows: nothing decided before it was submitted, nothing in the future', async () => {
    const wrong = await query(
      `SELECT number FROM applications WHERE submitted_at > now() OR decided_at < submitted_at OR decided_at > now() OR due_on < submitted_at::date`,
    );
    expect(wrong).toEqual([]);
    expect(await query('SELECT 1 FROM members WHERE joined_on > current_date OR ended_on < joined_on')).toEqual([]);
    expect(
      (await tally("SELECT 'days' AS key, count(DISTINCT submitted_at::date)::int AS n FROM applications")).days,
    ).toBeGreaterThan(30);
    const pending = await query(
      "SELECT 1 FROM members m WHERE state = 'pending' AND NOT EXISTS (SELECT FROM applications a WHERE a.member_id = m.id)",
    );
    expect(pending).toEqual([]);
  });

  it('keeps everybody encrypted and valid, and counts the members of every union', async () => {
    const members = await find('member', {}, { limit: 500 });
    expect(
      members.filter(
        ({ documentType, documentNumber }) => !parseDocumentNumber(documentType, documentNumber, '2026-11-21').ok,
      ),
    ).toEqual([]);
    expect(await query("SELECT 1 FROM members WHERE document_number ~ '^[0-9]' OR phone ~ '^1[0-9]{10}'")).toEqual([]);
    const root = await findOne('union', { parentId: null });
    const { total } = await count(systemActor, 'member', { state_ne: 'ended' });
    expect(root?.memberCount).toBeGreaterThanOrEqual(Math.min(total, 10_000));
  });

  it('leaves an audit row for every load and one for every act', async () => {
    const loads = await find('audit', { action: 'copyIn' });
    expect(loads.map(({ resource }) => resource)).toEqual(
      expect.arrayContaining(['division', 'union', 'employer', 'account', 'grant', 'member']),
    );
    expect((await find('audit', { action: 'submit', resource: 'application' })).length).toBeGreaterThan(200);
  });

  it('lets every demo sign-in in', async () => {
    for (const { role, loginName } of demoSignIns) {
      if (role === 'member')
        await expect(signInWithPassword({ identifier: loginName, password: demoPassword }, {})).resolves.toBeDefined();
      else await expect(signInAdmin({ loginName, password: demoPassword }, {})).resolves.toMatchObject({ totp: 'off' });
    }
  });

  it('does nothing the second time', async () => {
    const before = await query(
      'SELECT (SELECT count(*) FROM members) AS members, (SELECT count(*) FROM applications) AS applications, (SELECT count(*) FROM unions) AS unions',
    );
    expect(await seedDemo()).toBe(false);
    expect(
      await query(
        'SELECT (SELECT count(*) FROM members) AS members, (SELECT count(*) FROM applications) AS applications, (SELECT count(*) FROM unions) AS unions',
      ),
    ).toEqual(before);
  });
});

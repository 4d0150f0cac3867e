import type { Rows } from '../../models/rows.ts';
import type { Actor } from '../../models/store/gates/actor.ts';
import { find } from '../../models/store/sql/find.ts';
import type { DraftInput } from '../../workflows/cases/applicant.ts';
import { demoPerson, people } from './demoPeople.ts';
import { universityKey } from './demoSignIns.ts';
import { unionAdmins } from './unionAdmins.ts';

export type ChangePlan = {
  begunBy: Actor;
  submission: DraftInput;
  /** Whose documents govern. */
  target: Rows['union'];
  /** Who has taken it up, or sent it back and why; where it is not given, it waits. */
  review?: { by: Actor; returned?: string };
  days: number;
};
type Unions = ReadonlyMap<string, Rows['union']>;
type Admins = ReadonlyMap<string, Actor>;

/** What is under way besides joining: unions that change, members on their way to another union, and two sent back. */
export async function planChanges(unions: Unions): Promise<ChangePlan[]> {
  const admins = await unionAdmins(unions, ['32', '35', '3502', '320106']);
  return [...unionChanges(unions, admins), ...(await transfers(unions, admins))];
}

function unionChanges(unions: Unions, admins: Admins): ChangePlan[] {
  const change = (key: string, dutyPhone: string, why: string) => ({
    begunBy: admins.get(key)!,
    target: unions.get(key)!,
    submission: {
      process: 'union.change',
      subjectId: unions.get(key)!.id,
      data: { name: unions.get(key)!.name, dutyPhone, why },
    },
  });
  return [
    { ...change('320106', '025-83000106', '办公地点迁移，值班电话更换'), days: 4 },
    {
      ...change('3502', '0592-2000351', '值班电话更换'),
      review: { by: admins.get('35')!, returned: '请写明新电话的启用日期' },
      days: 6,
    },
  ];
}

/** One member of the first province moves to the university, at once; in the second, others change employers, retire and leave. */
async function transfers(unions: Unions, admins: Admins): Promise<ChangePlan[]> {
  const university = unions.get(universityKey)!;
  const [mover] = await membersOf(unions.get('32')!, unions, 1, new Set([university.id]));
  const city = unions.get('3502')!;
  const [receiving] = [...unions.values()].filter(
    ({ acceptsMembers, kind, path }) => acceptsMembers && kind === 'base' && path.startsWith(city.path),
  );
  const [changing, retiring, leaving] = await membersOf(city, unions, 3, new Set([receiving!.id]));
  const reviewer = admins.get('35')!;
  const place = { unitSituation: 'listed', employmentType: 'enterprise', unitAddress: '校区内', division: '320106' };
  return [
    { ...begun(mover!, university, { ...place, union: university.id }), days: 9 },
    { ...begun(changing!, receiving!, { reason: 'jobChange', union: receiving!.id }), days: 3 },
    { ...begun(retiring!, retiring!.union, { reason: 'retired' }), review: { by: reviewer }, days: 5 },
    {
      ...begun(leaving!, leaving!.union, { reason: 'leave' }),
      review: { by: reviewer, returned: '请先与单位工会联系，确认是否为换单位' },
      days: 7,
    },
  ];
}

type Mover = { accountId: string; name: string; union: Rows['union'] };

const begun = ({ accountId, name }: Mover, target: Rows['union'], data: Record<string, unknown>) => ({
  begunBy: { kind: 'person' as const, accountId, label: name, powers: [] },
  target,
  submission: { process: 'transfer', data },
});

/** Active members below a union who have an account; never the demo's own sign-in, who is to try it himself. */
async function membersOf(above: Rows['union'], unions: Unions, count: number, but: ReadonlySet<string>) {
  const phones = Array.from({ length: people.withAccount - 1 }, (_, n) => demoPerson(n + 1).phone);
  const accounts = await find('account', { phone: phones });
  const within = new Map(
    [...unions.values()].flatMap((each) => (each.path.startsWith(above.path) ? [[each.id, each]] : [])),
  );
  const members = await find(
    'member',
    { accountId: accounts.map(({ id }) => id), state: 'active' },
    { order: 'number' },
  );
  return members
    .flatMap(({ accountId, name, unionId }): Mover[] => {
      const union = within.get(unionId);
      return accountId && union && !but.has(unionId) ? [{ accountId, name, union }] : [];
    })
    .slice(0, count);
}

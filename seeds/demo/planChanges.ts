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

/** Members of Jiangsu with an account of their own move to the university and within Gulou. */
async function transfers(unions: Unions, admins: Admins): Promise<ChangePlan[]> {
  const reviewer = admins.get('32')!;
  const university = unions.get(universityKey)!;
  const homes = [...unions.values()].filter(
    ({ id, acceptsMembers, divisionId }) => acceptsMembers && divisionId === '320106' && id !== university.id,
  );
  const targets = [university, homes[0]!, homes[1]!];
  const reviews = [undefined, { by: reviewer }, { by: reviewer, returned: '请写明新单位的全称' }];
  const movers = await membersToMove(unions, new Set(targets.map(({ id }) => id)), targets.length);
  return movers.map(({ accountId, name }, index) => {
    const target = targets[index]!;
    const review = reviews[index];
    return {
      begunBy: { kind: 'person', accountId, label: name, powers: [] },
      target,
      submission: {
        process: 'transfer',
        data: { reason: 'jobChange', union: target.id, unitName: target.name.replace(/工会$/, '') },
      },
      ...(review && { review }),
      days: 3 + index * 2,
    };
  });
}

/** Who is in force elsewhere in Jiangsu; never the demo's own sign-in, who is to try it himself. */
async function membersToMove(unions: Unions, targets: ReadonlySet<string>, count: number) {
  const phones = Array.from({ length: people.withAccount - 1 }, (_, n) => demoPerson(n + 1).phone);
  const accounts = await find('account', { phone: phones });
  const within = unions.get('32')!.path;
  const isThere = new Set([...unions.values()].filter(({ path }) => path.startsWith(within)).map(({ id }) => id));
  const members = await find(
    'member',
    { accountId: accounts.map(({ id }) => id), state: 'active' },
    { order: 'number' },
  );
  return members
    .filter(({ unionId }) => isThere.has(unionId) && !targets.has(unionId))
    .slice(0, count)
    .map(({ accountId, name }) => ({ accountId: accountId as string, name }));
}

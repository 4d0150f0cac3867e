// A random tree of unions with records all over it and administrators who hold random grants: the same at every run.

import { type Role, roles } from '../../models/descriptor/types.ts';
import { type Actor, systemActor } from '../../models/store/gates/actor.ts';
import { transact } from '../../models/store/writing/transaction.ts';
import type { Created } from '../../models/writtenRow.ts';
import { buildAccount, buildUnion, residentNumber } from './build.ts';

export const plantedNames = ['member', 'application', 'document', 'employer', 'union'] as const;
export type Planted = (typeof plantedNames)[number];
export type Reader = { actor: Actor; grants: { role: Role; unionId: string }[] };
export type World = { parents: Map<string, string | null>; rows: { [N in Planted]: Created<N>[] }; readers: Reader[] };

/** A seeded generator of numbers below n, so that a failure comes again. */
function seeded(seed: number) {
  let state = seed;
  return (n: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
}
const below = seeded(20260105);
/** One of these, the same at every run. */
export const pick = <T>(values: readonly T[]): T => values[below(values.length)] as T;

/** Sixty unions, 300 members and applications each, forty readers. */
export async function buildRandomWorld(): Promise<World> {
  const unions = [await buildUnion(null, { kind: 'aboveBase' })];
  while (unions.length < 60) unions.push(await buildUnion(pick(unions), { kind: 'aboveBase' }));
  const parents = new Map(unions.map((union) => [union.id, union.parentId]));
  const people = await Promise.all(Array.from({ length: 40 }, () => buildAccount()));
  const rows = await transact(systemActor, { action: 'create' }, async (tx) => {
    const many = <R>(n: number, make: (index: number) => R): R[] =>
      Array.from({ length: n }, (_, index) => make(index));
    const given = (index: number) => `${pick(['建国', '志强', '秀英', '淑芬'])}${pick(['张', '王', '李'])}${index}`;
    return {
      union: unions,
      member: many(300, (n) =>
        tx.create('member', {
          number: `N${n}`,
          name: given(n),
          unionId: pick(unions).id,
          documentType: 'resident',
          documentNumber: residentNumber(
            new Date(Date.UTC(1950, 0, 1 + n)).toISOString().slice(0, 10).replaceAll('-', ''),
            '320102',
            '000',
          ),
          phone: `1390000${String(n).padStart(4, '0')}`,
          ...pick([{ state: 'active' }, { state: 'pending' }, { state: 'ended', endedReason: 'left' }]),
          joinedOn: '2026-01-05',
          details: { note: `n${n}` },
          birthDate: '1950-01-01',
        }),
      ),
      application: many(300, (n) =>
        tx.create('application', {
          subjectKind: 'person',
          subjectId: pick(people).id,
          number: `A${n}`,
          process: 'join',
          title: '入会',
          applicantName: given(n),
          unionId: pick(unions).id,
          accountId: pick(people).id,
          personHash: `p${n}`,
          reviewWhen: 'before',
          processHash: 'x',
          formHash: 'x',
          data: {},
          state: pick(['submitted', 'opened', 'approved', 'rejected']),
          submittedAt: new Date().toISOString(),
          dueOn: pick(['2020-01-01', '2099-01-01']),
        }),
      ),
      document: many(80, (n) =>
        tx.create('document', {
          kind: 'text',
          key: `k${n}`,
          title: given(n),
          unionId: pick(unions).id,
          number: 1,
          state: 'draft',
          body: {},
          hash: 'x',
          validFrom: '2026-01-05',
        }),
      ),
      employer: many(80, (n) =>
        tx.create('employer', { name: given(n), unionId: below(10) ? pick(unions).id : null, formerNames: [] }),
      ),
    };
  });
  const readers = await Promise.all(
    people.map(async (account, index): Promise<Reader> => {
      const wished = Array.from({ length: 1 + below(3) }, (_, nth) => ({
        role: nth ? pick(['unionAdmin', 'unionOperator'] as const) : (roles[index % roles.length] as Role),
        unionId: pick(unions).id,
      }));
      const grants = wished.filter(
        (grant, nth) =>
          wished.findIndex((other) => other.role === grant.role && other.unionId === grant.unionId) === nth,
      );
      await transact(systemActor, { action: 'create' }, async (tx) => {
        for (const grant of grants) tx.create('grant', { accountId: account.id, validFrom: '2020-01-01', ...grant });
      });
      return { grants, actor: { kind: 'person', accountId: account.id, label: 'x', powers: [] } };
    }),
  );
  return { parents, rows, readers };
}

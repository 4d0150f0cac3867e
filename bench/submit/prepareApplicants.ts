// People with a bound name and a live session, and unions they may join.

import { sign } from 'cookie-signature';
import type { Client } from 'pg';
import { config } from '../../config.ts';
import type { Rows } from '../../models/rows.ts';
import '../../jobs/foundTasks.ts';
import { systemActor } from '../../models/store/gates/actor.ts';
import { find } from '../../models/store/sql/find.ts';
import { transact } from '../../models/store/writing/transaction.ts';
import type { Created, NewRow } from '../../models/writtenRow.ts';
import { readDivisions } from '../../seeds/reference/readDivisions.ts';
import { seedDivisions } from '../../seeds/reference/seedDivisions.ts';
import { companyName } from '../../seeds/synthetic/companyNames.ts';
import { mobileAt } from '../../seeds/synthetic/mobile.ts';
import { personName } from '../../seeds/synthetic/personNames.ts';
import { randomFrom } from '../../seeds/synthetic/random.ts';
import { type Identity, residentIds } from '../../seeds/synthetic/residentIds.ts';
import { installPacks } from '../../workflows/documents/installPacks.ts';
import { describeProcess } from '../../workflows/processes/describeProcess.ts';
import { ensureRoot } from '../../workflows/unions/ensureRoot.ts';

/** What one person sends: his token and the body of POST /api/public/applications. */
export type Submission = { accountId: string; token: string; body: string };

/** Whose pack lets people join first, and whose reviews first. */
const provinces = { after: '32', before: '44' } as const;
type When = keyof typeof provinces;
const baseUnions = 200;
const batch = 500;

export async function prepareApplicants(client: Client, count: number, when: When = 'after'): Promise<Submission[]> {
  await seedDivisions();
  const present = await find('union', { kind: 'base' });
  const unions = present.length ? present : await buildUnions(provinces[when]);
  await installPacks();
  const { rows } = await client.query('SELECT count(*)::int AS bound FROM accounts WHERE bound_at IS NOT NULL');
  const bound = rows[0].bound as number;
  const guest = { ...systemActor, kind: 'person' as const };
  const { agreement, process } = await describeProcess(guest, 'join', { unionId: unions[0]?.id });
  if (process.review.when !== when) throw new Error(`the bench joins under a pack that reviews ${when}`);
  const people = workingPeople(bound, count);
  const submissions: Submission[] = [];
  for (let from = 0; from < count; from += batch) {
    const accounts = await buildAccounts(bound + from, people.splice(0, batch));
    const sids = await openSessions(client, accounts);
    submissions.push(
      ...accounts.map((account, index) => {
        const union = unions[(from + index) % unions.length]!;
        const token = `s:${sign(sids[index] as string, config.secrets.session)}`;
        return {
          accountId: account.id,
          token,
          body: JSON.stringify({ process: 'join', data: answers(union), agreement: agreement?.hash }),
        };
      }),
    );
  }
  await client.query('VACUUM (ANALYZE) accounts, sessions, unions, members, applications');
  return submissions;
}

const answers = (union: Rows['union']) => ({
  division: union.divisionId,
  unitSituation: 'listed',
  union: union.id,
  employmentType: 'newForm',
  occupation: 'courier',
  unitAddress: '虚构路1号',
  householdType: 'nonAgricultural',
});

/** Province, cities, counties, and two hundred companies, each with an administrator to review. */
async function buildUnions(province: string): Promise<Rows['union'][]> {
  const random = randomFrom(3);
  const above = new Map<string, Rows['union']>([['', await ensureRoot()]]);
  const regions = [...readDivisions().values()].filter(
    ({ id, level, statOnly }) => id.startsWith(province) && level !== 'street' && !statOnly,
  );
  for (const { id, name } of regions) {
    const parent = above.get(id.slice(0, -2))!;
    const values = {
      name: `${name}总工会`,
      kind: 'aboveBase' as const,
      type: 'district',
      acceptsMembers: false,
      divisionId: id,
      parentId: parent.id,
      parentPath: parent.path,
    };
    above.set(id, await createUnion(values));
  }
  const counties = regions.filter(({ level }) => level === 'county');
  return Promise.all(
    Array.from({ length: baseUnions }, async (_, n) => {
      const { id } = counties[n % counties.length] as { id: string };
      const parent = above.get(id)!;
      const name = `${companyName(random, '').parts.join('')}工会`;
      return createUnion(
        {
          name,
          kind: 'base',
          type: 'enterprise',
          acceptsMembers: true,
          divisionId: id,
          parentId: parent.id,
          parentPath: parent.path,
        },
        n,
      );
    }),
  );
}

function createUnion(values: NewRow<'union'>, admin?: number): Promise<Rows['union']> {
  return transact(systemActor, { action: 'create' }, async (tx) => {
    const { id } = tx.create('union', values);
    if (admin !== undefined) {
      const account = tx.create('account', { name: `管理员${admin}`, loginName: `admin${admin}` });
      tx.create('grant', { accountId: account.id, unionId: id, role: 'unionAdmin' });
    }
    return tx.lock('union', id);
  });
}

/** Identities of people far from retirement, after the first `skip` of them. */
function workingPeople(skip: number, count: number): Identity[] {
  const identity = residentIds(['320106', '320507'], 1);
  const people: Identity[] = [];
  for (let n = 0; people.length < skip + count; n++) {
    const person = identity(n);
    if (person.birthDate > '1980' && person.birthDate < '2005') people.push(person);
  }
  return people.slice(skip);
}

function buildAccounts(from: number, people: readonly Identity[]): Promise<Created<'account'>[]> {
  const random = randomFrom(from + 1);
  return transact(systemActor, { action: 'create' }, async (tx) =>
    people.map(({ number, birthDate, sex }, index) =>
      tx.create('account', {
        name: personName(random, sex).join(''),
        phone: mobileAt(from + index),
        documentType: 'resident',
        documentNumber: number,
        birthDate,
        sex,
        boundAt: new Date().toISOString(),
      }),
    ),
  );
}

async function openSessions(client: Client, accounts: readonly { id: string }[]): Promise<string[]> {
  const now = new Date();
  const expires = new Date(now.getTime() + 86_400_000);
  const cookie = { originalMaxAge: 86_400_000, expires, httpOnly: true, path: '/', sameSite: 'lax' };
  const sids = accounts.map((account) => `bench-${account.id}`);
  // Nobody is "seen a minute ago" while the bench lasts: renewal is not what is measured.
  const seenAt = new Date(now.getTime() + 3_600_000).toISOString();
  const sessions = accounts.map(({ id }) =>
    JSON.stringify({
      cookie,
      accountId: id,
      kind: 'member',
      signedInAt: now,
      lastSeenAt: seenAt,
      phoneConfirmedAt: seenAt,
    }),
  );
  await client.query(
    'INSERT INTO sessions (sid, sess, expire) SELECT sid, sess::json, $3 FROM unnest($1::text[], $2::text[]) AS t (sid, sess)',
    [sids, sessions, expires],
  );
  return sids;
}

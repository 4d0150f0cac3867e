// A platform with people who joined first and wait to be reviewed: every third one may be refused, every fifth needs a person.

import '../../../jobs/foundTasks.ts';
import type { Rows } from '../../../models/rows.ts';
import { systemActor } from '../../../models/store/gates/actor.ts';
import { query } from '../../../models/store/sql/sql.ts';
import { transact } from '../../../models/store/writing/transaction.ts';
import { installPacks } from '../../../workflows/documents/installPacks.ts';
import { forgetRulebook, rulebook } from '../../../workflows/documents/rulebook.ts';
import { ensureRoot } from '../../../workflows/unions/ensureRoot.ts';
import { openStore } from '../../support/store.ts';

export type Light = 'green' | 'red' | 'amber';
export const lightOf = (index: number): Light => (index % 5 === 4 ? 'amber' : index % 3 === 2 ? 'red' : 'green');

export async function openReviews() {
  const close = await openStore();
  await preparePlatform();
  return close;
}

export async function preparePlatform(): Promise<void> {
  forgetRulebook();
  await ensureRoot();
  await installPacks();
}

export async function makeUnion(name = '测试市总工会'): Promise<Rows['union']> {
  const root = await ensureRoot();
  return transact(systemActor, { action: 'create' }, async (tx) => {
    const values = { kind: 'base' as const, type: 'enterprise', acceptsMembers: true, formerNames: [], custom: {} };
    const { id } = tx.create('union', { ...values, name, parentId: root.id, parentPath: root.path });
    return tx.lock('union', id);
  });
}

let people = 0;

/** Cases of joined-first members under a union, in order of their ids. */
export async function makeCases(union: Rows['union'], lights: readonly Light[]): Promise<Rows['application'][]> {
  const agreement = (await rulebook()).at(union.path).document('text', 'join.agreement');
  const now = new Date().toISOString();
  return transact(systemActor, { action: 'create' }, async (tx) => {
    const ids = lights.map((light) => {
      people += 1;
      const tail = String(people).padStart(6, '0');
      const documentNumber = `0000001990${tail}99`;
      const person = {
        name: '张某某',
        documentType: light === 'amber' ? ('hkMacauPermit' as const) : ('resident' as const),
        documentNumber,
        phone: `139${String(people).padStart(8, '0')}`,
        birthDate: light === 'red' ? '2015-05-05' : '1990-05-05',
        sex: 'male' as const,
      };
      const account = tx.create('account', {
        ...person,
        email: `p${people}@example.org`,
        emailVerifiedAt: new Date().toISOString(),
        state: 'active',
        boundAt: now,
        totpConfirmed: false,
        failedSignIns: 0,
      });
      const member = tx.create('member', {
        ...person,
        number: `T${tail}`,
        accountId: account.id,
        unionId: union.id,
        state: 'pending',
        joinedOn: now.slice(0, 10),
        details: {},
      });
      return tx.create('application', {
        subjectKind: 'person',
        subjectId: account.id,
        number: `A${tail}`,
        process: 'join',
        title: '入会申请',
        accountId: account.id,
        personHash: `person ${people}`,
        applicantName: person.name,
        unionId: union.id,
        memberId: member.id,
        made: { member: member.id },
        state: 'submitted',
        reviewWhen: 'after',
        light,
        data: { union: union.id, unitSituation: 'listed' },
        processHash: 'p',
        formHash: 'f',
        agreementHash: agreement?.hash,
        submittedAt: now,
        dueOn: '2099-01-01',
      }).id;
    });
    return tx.find('application', { id: ids }, { order: 'id' });
  });
}

/** Table → checksum of all its rows. */
export async function checksums(except: readonly string[]): Promise<Record<string, string>> {
  const tables = await query<{ name: string }>(
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1",
  );
  const sums: Record<string, string> = {};
  for (const { name } of tables.filter((table) => !except.includes(table.name))) {
    const [row] = await query<{ sum: string }>(
      `SELECT md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) AS sum FROM ${name} t`,
    );
    sums[name] = row?.sum ?? '';
  }
  return sums;
}

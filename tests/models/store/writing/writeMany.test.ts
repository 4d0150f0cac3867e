// Many rows go by the door of one: the same columns, versions and audit, in few statements.
import { describe, expect, it } from '@jest/globals';
import type { Rows } from '../../../../models/rows.ts';
import { systemActor } from '../../../../models/store/gates/actor.ts';
import { find } from '../../../../models/store/sql/find.ts';
import { query } from '../../../../models/store/sql/sql.ts';
import { transact } from '../../../../models/store/writing/transaction.ts';
import type { NewRow } from '../../../../models/writtenRow.ts';
import { setUpStore } from '../../../support/setUpStore.ts';
import { statementsOf } from '../../../support/statements.ts';

setUpStore();

const employer = (number: number, values: Partial<Rows['employer']> = {}): NewRow<'employer'> => ({
  name: `第${number}有限公司`,
  formerNames: [`老${number}厂，"甲"{}`, 'null'],
  ...values,
});
const account = (number: number): NewRow<'account'> => ({
  name: `测试${number}`,
  phone: `1390000${String(number).padStart(4, '0')}`,
  documentNumber: `32010219900307${String(number).padStart(4, '0')}`,
});

const make = <T>(reason: string, work: Parameters<typeof transact<T>>[2]) =>
  transact(systemActor, { action: 'create', reason }, work);

/** What was stored and audited under a reason, without what differs from row to row. */
async function traces(name: 'employer' | 'account', reason: string) {
  const audits = await find('audit', { reason }, { order: 'createdAt' });
  const rows = await find(name, { id: audits.map(({ recordId }) => recordId) });
  const plain = (value: unknown) =>
    JSON.parse(JSON.stringify(value), (key, each) =>
      ['id', 'recordId', 'subjectId', 'createdAt', 'updatedAt'].includes(key) ? Boolean(each) : each,
    );
  return { rows: rows.map(plain), audits: audits.map((audit) => ({ ...plain(audit), reason: '' })) };
}

describe('createMany', () => {
  it.each(['employer', 'account'] as const)('stores and audits each %s as create does', async (name) => {
    await make(
      `${name} one`,
      async (tx) => void (name === 'employer' ? tx.create('employer', employer(1)) : tx.create('account', account(1))),
    );
    const single = await traces(name, `${name} one`);
    await query(`DELETE FROM ${name}s`);
    await make(`${name} many`, (tx) =>
      name === 'employer' ? tx.createMany('employer', [employer(1)]) : tx.createMany('account', [account(1)]),
    );
    expect(await traces(name, `${name} many`)).toEqual(single);
    expect(single.rows).toHaveLength(1);
  });

  it('finds what it stored by its search columns and keyed hashes', async () => {
    await make('found', (tx) => tx.createMany('account', [account(7), account(8)]));
    expect(await find('account', { phone: '13900000008' })).toMatchObject([{ name: '测试8' }]);
    await make('found', (tx) => tx.createMany('employer', [employer(77)]));
    expect(await query("SELECT 1 AS hit FROM employers WHERE grams @> ARRAY['77']")).toHaveLength(1);
  });

  it('takes rows as they come, a thousand to a statement, and keeps the order of ids', async () => {
    let drawn = 0;
    function* rows() {
      for (let number = 0; number < 2_500; number++) {
        drawn += 1;
        yield employer(number + 1_000);
      }
    }
    const statements = await statementsOf(() => make('stream', (tx) => tx.createMany('employer', rows())));
    expect(drawn).toBe(2_500);
    expect(statements.filter((sql) => /INSERT INTO employers/.test(sql))).toHaveLength(3);
    const [counted] = await query<{ audits: number }>(
      "SELECT count(*)::int AS audits FROM audit WHERE reason = 'stream'",
    );
    expect(counted?.audits).toBe(2_500);
  });

  it('leaves out what a unique index holds already, when it is told to, and audits only what it wrote', async () => {
    await make('first', (tx) => tx.createMany('account', [account(21)]));
    await expect(make('again', (tx) => tx.createMany('account', [account(21), account(22)]))).rejects.toMatchObject({
      status: 409,
    });
    const written = await make('skipping', (tx) =>
      tx.createMany('account', [account(21), account(22)], { skipExisting: true }),
    );
    expect(written).toBe(1);
    expect(await find('audit', { reason: 'skipping' })).toMatchObject([{ after: { name: '测试22' } }]);
  });
});

describe('many changes of one transaction', () => {
  const stored = async (reason: string, first: number, count: number) => {
    const numbers = Array.from({ length: count }, (_, index) => first + index);
    await make(reason, async (tx) => {
      for (const number of numbers) tx.create('employer', employer(number));
    });
    return find('employer', { name: numbers.map((number) => `第${number}有限公司`) }, { order: 'name' });
  };

  it('go out resource by resource, each row by its own patch, a version further and audited', async () => {
    const rows = await stored('update', 5000, 300);
    const [one, two, same, ...others] = rows as [Rows['employer'], Rows['employer'], Rows['employer']];
    const statements = await statementsOf(() =>
      make('patched', async (tx) => {
        for (const row of [one, ...others]) tx.update('employer', row, { address: `${row.name}1号` });
        tx.update('employer', same, { name: same.name });
        await tx.acting({ action: 'update', reason: '另有原因' }, async () =>
          tx.update('employer', two, { address: '某路2号', formerNames: [] }),
        );
      }),
    );
    expect(statements.length).toBeLessThan(8);
    expect(await find('employer', { id: [one.id, two.id, same.id] }, { order: 'name' })).toMatchObject([
      { address: `${one.name}1号`, formerNames: one.formerNames, version: 2 },
      { address: '某路2号', formerNames: [], version: 2 },
      { address: null, version: 1 },
    ]);
    expect(await find('audit', { reason: 'patched', recordId: one.id })).toMatchObject([
      { before: { address: null }, after: { address: `${one.name}1号` } },
    ]);
    expect(await find('audit', { reason: 'patched' })).toHaveLength(298);
    expect(await find('audit', { reason: '另有原因' })).toMatchObject([{ recordId: two.id, action: 'update' }]);
  });

  it('may change what the same transaction has made', async () => {
    await make('made', async (tx) => {
      const rows = Array.from({ length: 250 }, (_, index) => tx.create('employer', employer(7000 + index)));
      for (const row of rows) tx.update('employer', row, { address: '新址' });
    });
    expect(await find('employer', { address: '新址' })).toHaveLength(250);
  });

  it('write the search columns anew from all that is searched when one of it changes', async () => {
    const rows = await stored('renaming', 5400, 201);
    await make('renamed', async (tx) => {
      for (const row of rows) tx.update('employer', row, { name: `鹭岛船厂${row.name}` });
    });
    for (const piece of ['鹭岛', '老5'])
      expect(
        await query('SELECT 1 AS hit FROM employers WHERE id = $1 AND grams @> ARRAY[$2]', [rows[0]?.id, piece]),
      ).toHaveLength(1);
  });

  it('are all refused when somebody else changed one of the rows', async () => {
    const rows = await stored('stale', 5700, 201);
    await query('UPDATE employers SET version = version + 1 WHERE id = $1', [rows[1]?.id]);
    const late = make('late', async (tx) => {
      for (const row of rows) tx.update('employer', row, { address: '晚了' });
    });
    await expect(late).rejects.toMatchObject({ status: 409, code: 'stale' });
    expect(await find('employer', { address: '晚了' })).toEqual([]);
  });
});

describe('a rehearsal', () => {
  it('tells every record it would have written, masked, and leaves nothing', async () => {
    const { changes } = await make('rehearsed', (tx) =>
      tx.rehearse(async (trial) => {
        const [first] = [trial.create('account', account(31))];
        trial.update('account', first, { name: '改过' });
        await trial.createMany('employer', [employer(6001)]);
      }),
    );
    expect(changes.map(({ act, resource }) => `${act} ${resource}`)).toEqual([
      'insert account',
      'update account',
      'insert employer',
    ]);
    expect(changes[0]?.after).toMatchObject({ phone: '139****0031' });
    expect(await find('account', { phone: '13900000031' })).toEqual([]);
    expect(await find('employer', { name: '第6001有限公司' })).toEqual([]);
    expect(await find('audit', { reason: 'rehearsed' })).toEqual([]);
  });

  it('throws what the database would have refused, and the transaction around it goes on', async () => {
    await make('taken', (tx) => tx.createMany('account', [account(41)]));
    await make('around', async (tx) => {
      await expect(tx.rehearse((trial) => trial.createMany('account', [account(41)]))).rejects.toMatchObject({
        constraint: 'accounts_phone',
      });
      tx.create('employer', employer(6002));
    });
    expect(await find('employer', { name: '第6002有限公司' })).toHaveLength(1);
  });
});

import { describe, expect, it } from '@jest/globals';
import { checkDescriptors } from '../../models/descriptor/checkDescriptors.ts';
import { resources } from '../../models/descriptor/registry.ts';
import { systemActor } from '../../models/store/gates/actor.ts';
import { get, list } from '../../models/store/gates/read.ts';
import { columnsOf } from '../../models/store/sql/columnsOf.ts';
import { find, findOne } from '../../models/store/sql/find.ts';
import { query } from '../../models/store/sql/sql.ts';
import { transact } from '../../models/store/writing/transaction.ts';
import { setUpStore } from '../support/setUpStore.ts';

setUpStore();

const makeUnion = (name: string, parent?: { id: string; path: string }) =>
  transact(systemActor, { action: 'create' }, async (tx) => {
    const { id } = tx.create('union', {
      name,
      kind: 'aboveBase',
      type: 'other',
      acceptsMembers: true,
      formerNames: [],
      custom: {},
      ...(parent ? { parentId: parent.id, parentPath: parent.path } : {}),
    });
    return (await tx.findOne('union', { id })) as { id: string; path: string; version: number };
  });

describe('the data layer', () => {
  it('boots with descriptors that all agree', () => {
    expect(checkDescriptors(resources)).toEqual([]);
  });

  it('has a column for every field and a field for every needed column', async () => {
    for (const resource of resources) {
      const columns = await query<{ column_name: string }>(
        'SELECT column_name FROM information_schema.columns WHERE table_name = $1',
        [resource.table],
      );
      const names = columns.map((column) => column.column_name);
      expect({
        resource: resource.name,
        missing: columnsOf(resource)
          .map((column) => column.column)
          .filter((name) => !names.includes(name)),
      }).toEqual({ resource: resource.name, missing: [] });
    }
  });

  it('writes a row with its audit and reads it through the gates', async () => {
    const root = await makeUnion('总会');
    const child = await makeUnion('鼓楼区总工会', root);
    expect(child.path.startsWith(root.path)).toBe(true);
    const page = await list(systemActor, 'union', { filter: { q: 'gl' } });
    expect(page.rows.map((row) => row.name)).toEqual(['鼓楼区总工会']);
    expect((await list(systemActor, 'union', { filter: { q: '鼓楼' } })).total).toBe(1);
    const audits = await find('audit', { resource: 'union', recordId: child.id });
    expect(audits.map((row) => row.action)).toEqual(['create']);
    const person = {
      kind: 'person' as const,
      accountId: null,
      label: '某人',
      powers: [{ role: 'unionAdmin' as const, unionId: child.id, path: child.path }],
    };
    expect((await list(person, 'union')).rows.map((row) => [row.name, row._relation])).toEqual([
      ['鼓楼区总工会', 'own'],
    ]);
    await expect(get(person, 'union', root.id)).rejects.toMatchObject({ status: 404 });
    expect(await findOne('union', { name: '总会' })).toMatchObject({ kind: 'aboveBase' });
  });

  it('refuses the second of two writers who read the same version', async () => {
    const union = await makeUnion('丙');
    const write = (name: string) =>
      transact(systemActor, { action: 'update' }, async (tx) => tx.update('union', union as never, { name }));
    await write('丁');
    await expect(write('戊')).rejects.toMatchObject({ status: 409, code: 'stale' });
  });
});

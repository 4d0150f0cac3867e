// Who may download a file.
import { beforeAll, describe, expect, it } from '@jest/globals';
import { putFile } from '../../../models/store/files/putFile.ts';
import { systemActor } from '../../../models/store/gates/actor.ts';
import { query } from '../../../models/store/sql/sql.ts';
import { transact } from '../../../models/store/writing/transaction.ts';
import { readFile } from '../../../workflows/files/readFile.ts';
import { uploadFile } from '../../../workflows/files/uploadFile.ts';
import { forgetDue } from '../../../workflows/retention/forgetDue.ts';
import { buildAccount, buildAdmin, buildHouse, type House, personActor } from '../../support/build.ts';
import { plantEveryResource } from '../../support/everyResource.ts';
import { setUpStore } from '../../support/setUpStore.ts';

let house: House;
setUpStore();
beforeAll(async () => {
  house = await buildHouse();
});

const bytes = Buffer.from('材料\n');
async function textOf(reading: ReturnType<typeof readFile>): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of (await reading).content) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

describe('a file that somebody sent in', () => {
  it('is his alone until it hangs on a record', async () => {
    const me = personActor(await buildAccount());
    const file = await uploadFile(me, { name: '材料.txt', bytes }, 'member');
    expect(file).toMatchObject({ name: '材料.txt', unionId: null, ownerId: me.accountId });
    expect(await textOf(readFile(me, file.id, { as: 'self' }))).toBe('材料\n');
    const another = personActor(await buildAccount());
    await expect(readFile(another, file.id, { as: 'self' })).rejects.toMatchObject({ status: 404 });
    await expect(readFile(await buildAdmin(house.baseA), file.id)).rejects.toMatchObject({ status: 404 });
  });

  it('is an administrator’s at his own union, where it is found by its union', async () => {
    const admin = await buildAdmin(house.cityA);
    const file = await uploadFile(admin, { name: '名单.txt', bytes }, 'admin');
    expect(await textOf(readFile(await buildAdmin(house.provinceA), file.id))).toBe('材料\n');
    await expect(readFile(await buildAdmin(house.baseA), file.id)).rejects.toMatchObject({ status: 404 });
    await expect(readFile(await buildAdmin(house.provinceB), file.id)).rejects.toMatchObject({ status: 404 });
  });
});

describe('a file that hangs on a record', () => {
  it('is for who may see the record, and leaves its trace when that is about a person', async () => {
    const { ids, person } = await plantEveryResource(house.cityA);
    const file = await transact(systemActor, { action: 'create' }, async (tx) =>
      putFile(tx, {
        ...{ name: 'a.txt', bytes, unionId: house.cityA.id, ownerId: null },
        record: { kind: 'member', id: ids.member },
      }),
    );
    const reviewer = await buildAdmin(house.provinceA, 'unionOperator');
    expect(await textOf(readFile(reviewer, file.id))).toBe('材料\n');
    expect(
      await query("SELECT FROM audit WHERE action = 'read' AND actor_id = $1 AND record_id = $2", [
        reviewer.accountId,
        ids.member,
      ]),
    ).toHaveLength(1);
    expect(await textOf(readFile(personActor(person), file.id, { as: 'self' }))).toBe('材料\n');
    for (const stranger of [await buildAdmin(house.provinceB), await buildAdmin(house.baseA)])
      await expect(readFile(stranger, file.id)).rejects.toMatchObject({ status: 404 });
    const another = personActor(await buildAccount());
    await expect(readFile(another, file.id, { as: 'self' })).rejects.toMatchObject({ status: 404 });
  });
});

it('a file whose time is over is read by nobody, and forgotten with its content', async () => {
  const me = personActor(await buildAccount());
  const { id } = await uploadFile(me, { name: 'a.txt', bytes }, 'member');
  await query("UPDATE files SET expires_at = now() - interval '1 second' WHERE id = $1 RETURNING 1", [id]);
  await expect(readFile(me, id, { as: 'self' })).rejects.toMatchObject({ status: 404 });
  expect((await forgetDue()).get('file')).toEqual({ looked: 1, forgotten: 1, held: 0 });
  expect(await query('SELECT FROM file_chunks WHERE file_id = $1', [id])).toEqual([]);
});

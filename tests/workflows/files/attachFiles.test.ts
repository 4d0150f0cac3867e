import { beforeAll, expect, it } from '@jest/globals';
import type { Rows } from '../../../models/rows.ts';
import type { PersonActor } from '../../../models/store/gates/actor.ts';
import { findOne } from '../../../models/store/sql/find.ts';
import { transact } from '../../../models/store/writing/transaction.ts';
import { attachFiles } from '../../../workflows/files/attachFiles.ts';
import { readFile } from '../../../workflows/files/readFile.ts';
import { uploadFile } from '../../../workflows/files/uploadFile.ts';
import { buildAdmin, buildUnion, personActor } from '../../support/build.ts';
import { plantEveryResource } from '../../support/everyResource.ts';
import { setUpStore } from '../../support/setUpStore.ts';

let union: Rows['union'];
let me: PersonActor;
let another: PersonActor;
let applications: string[];
setUpStore();
beforeAll(async () => {
  union = await buildUnion(null);
  const [mine, others] = [await plantEveryResource(union), await plantEveryResource(union)];
  [me, another] = [personActor(mine.person), personActor(others.person)];
  applications = [mine.ids.application, others.ids.application];
});

const fields = [
  { name: 'proof', title: '证明材料', widget: 'files' as const },
  { name: 'note', title: '说明', widget: 'text' as const },
];
const upload = (actor: PersonActor) => uploadFile(actor, { name: '证明.txt', bytes: Buffer.from('证明') }, 'member');
const attach = (actor: PersonActor, data: Record<string, unknown>, id = applications[0] as string) =>
  transact(actor, { action: 'submit' }, (tx) => attachFiles(tx, fields, { id, data, unionId: union.id }));

it('a file that an answer names hangs on the case, where its reviewers see it, and is kept', async () => {
  const { id, name } = await upload(me);
  const reviewer = await buildAdmin(union, 'unionOperator');
  await expect(readFile(reviewer, id)).rejects.toMatchObject({ status: 404 });
  await attach(me, { proof: [{ id, name }] });
  expect(await findOne('file', { id })).toMatchObject({
    ...{ recordKind: 'application', recordId: applications[0], unionId: union.id, expiresAt: null },
  });
  expect(await readFile(reviewer, id)).toMatchObject({ name: '证明.txt' });
  // Sent in again, as when the case was returned.
  await attach(me, { proof: [{ id, name }] });
});

it('nobody hangs on his case what is not his, what hangs on another, or what is gone', async () => {
  const theirs = await upload(another);
  const mine = await upload(me);
  await attach(me, { proof: [{ id: mine.id, name: 'a' }] });
  const gone = '019a0000-0000-7000-8000-000000000000';
  const refused = {
    status: 422,
    errors: [
      {
        path: 'proof',
        message: expect.stringMatching(/^“证明材料”里的“a”已不在.*请重新上传这一个；其他内容不用重填$/),
      },
    ],
  };
  await expect(attach(me, { proof: [{ id: theirs.id, name: 'a' }] })).rejects.toMatchObject(refused);
  await expect(attach(me, { proof: [{ id: mine.id, name: 'a' }] }, applications[1])).rejects.toMatchObject(refused);
  await expect(attach(me, { proof: [{ id: gone, name: 'a' }] })).rejects.toMatchObject(refused);
  expect(await findOne('file', { id: theirs.id })).toMatchObject({ recordId: null });
});

// What the reviewer sends in with his decision hangs on the case, as what the person sent in does.
import { beforeAll, expect, it } from '@jest/globals';
import { findOne } from '../../../models/store/sql/find.ts';
import { decideApplication } from '../../../workflows/applications/decideApplication.ts';
import { readFile } from '../../../workflows/files/readFile.ts';
import { uploadFile } from '../../../workflows/files/uploadFile.ts';
import { buildAdmin, buildHouse, type House } from '../../support/build.ts';
import { packDocument } from '../../support/packDocument.ts';
import { publish } from '../../support/publish.ts';
import { setUpStore } from '../../support/setUpStore.ts';
import { submit } from '../../support/submit.ts';

let house: House;
setUpStore();
beforeAll(async () => {
  house = await buildHouse();
  const process = packDocument('xiamen', 'process', 'join');
  const proof = { name: 'proof', title: '审核依据', widget: 'files' as const, required: true };
  await publish(
    house.baseB,
    { ...process, review: { ...process.review, form: 'join.review.form' } },
    { kind: 'form', key: 'join.review.form', title: '审核意见', fields: [proof] },
  );
});

it('so whoever sees the case may read it, and nobody decides with the file of another', async () => {
  const { application, actor: person } = await submit(house.baseB);
  const reviewer = await buildAdmin(house.baseB);
  const another = await buildAdmin(house.baseB);
  const file = await uploadFile(reviewer, { name: '核查记录.txt', bytes: Buffer.from('属实') }, 'admin');
  const data = { proof: [{ id: file.id, name: file.name }] };
  await expect(decideApplication(another, application.id, 'approve', { data })).rejects.toMatchObject({
    status: 422,
    errors: [{ path: 'data.proof' }],
  });
  await decideApplication(reviewer, application.id, 'approve', { data });
  expect(await findOne('file', { id: file.id })).toMatchObject({
    ...{ recordKind: 'application', recordId: application.id, expiresAt: null },
  });
  expect(await readFile(person, file.id, { as: 'self' })).toMatchObject({ name: '核查记录.txt' });
});

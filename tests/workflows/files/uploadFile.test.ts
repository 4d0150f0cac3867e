import { expect, it } from '@jest/globals';
import { uploadFile } from '../../../workflows/files/uploadFile.ts';
import { buildAccount, personActor } from '../../support/build.ts';
import { setUpStore } from '../../support/setUpStore.ts';

setUpStore();
const bytes = Buffer.from('材料');

it('nobody sends in file after file that nothing uses', async () => {
  const me = personActor(await buildAccount());
  for (let sent = 0; sent < 60; sent++) await uploadFile(me, { name: 'a.txt', bytes }, 'member');
  await expect(uploadFile(me, { name: 'a.txt', bytes }, 'member')).rejects.toMatchObject({
    status: 409,
    code: 'too-many-files',
  });
});

it('an administrator without his second factor sends in nothing', async () => {
  const me = { ...personActor(await buildAccount()), readOnly: true };
  await expect(uploadFile(me, { name: 'a.txt', bytes }, 'admin')).rejects.toMatchObject({
    status: 403,
    code: 'second-factor-needed',
  });
});

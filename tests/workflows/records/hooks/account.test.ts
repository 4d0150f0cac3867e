// What a system administrator may write about an account: not who somebody is once that is proven, and no name that is another's way in.
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Rows } from '../../../../models/rows.ts';
import type { Actor } from '../../../../models/store/gates/actor.ts';
import { createRecord } from '../../../../workflows/records/createRecord.ts';
import { updateRecord } from '../../../../workflows/records/updateRecord.ts';
import { newAccount } from '../../../support/access.ts';
import { buildAccount, buildAdmin, buildUnion, reread } from '../../../support/build.ts';
import { setUpStore } from '../../../support/setUpStore.ts';

let union: Rows['union'];
let admin: Actor;
setUpStore();
beforeAll(async () => {
  union = await buildUnion(null, { kind: 'aboveBase' });
  admin = await buildAdmin(union, 'systemAdmin');
});

async function change(id: string, values: Record<string, unknown>) {
  const { version } = await reread('account', id);
  return updateRecord(admin, 'account', id, values, version);
}

describe('the name', () => {
  it('stays as it was bound', async () => {
    const { id, name } = await buildAccount({ unionId: union.id });
    await expect(change(id, { name: '另一个人' })).rejects.toMatchObject({ status: 409, code: 'name-bound' });
    expect(await reread('account', id)).toMatchObject({ name });
  });

  it('may be sent along unchanged', async () => {
    const { id, name } = await buildAccount({ unionId: union.id });
    await expect(change(id, { name, loginName: 'kept.name' })).resolves.toMatchObject({ loginName: 'kept.name' });
  });

  it('is the administrator’s to mend as long as nobody is bound', async () => {
    const { id } = await newAccount({ phone: '13955500001', name: '李明', unionId: union.id });
    await expect(change(id, { name: '李鸣' })).resolves.toMatchObject({ name: '李鸣' });
  });
});

describe('a login name', () => {
  const refused = { status: 422, errors: [{ path: 'loginName' }] };

  it.each([
    ['a phone', '13000000000'],
    ['a phone in full-width digits', '１３００００００００００'],
    ['a phone behind marks nobody sees', '\u200b13000000000'],
    ['a document number', '11010119900101001X'],
    ['an e-mail address', 'name@example.org'],
    ['three letters', 'abc'],
    ['letters that only look Latin', 'аdmin.one'],
  ])('that is %s is refused, for a new account and an old one', async (_says, loginName) => {
    const { id } = await buildAccount({ unionId: union.id });
    await expect(change(id, { loginName })).rejects.toMatchObject(refused);
    const made = createRecord(admin, 'account', { name: '某人', phone: '13955500002', unionId: union.id, loginName });
    await expect(made).rejects.toMatchObject(refused);
  });

  it('begins with a letter and is kept in small ones', async () => {
    const { id } = await buildAccount({ unionId: union.id });
    await expect(change(id, { loginName: ' Lin.Jing-2 ' })).resolves.toMatchObject({ loginName: 'lin.jing-2' });
  });
});

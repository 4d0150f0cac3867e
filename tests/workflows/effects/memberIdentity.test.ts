// A name or number that is wrong is corrected by two reviewers; what is known of the person by his document follows.
import { beforeAll, expect, it } from '@jest/globals';
import type { Rows } from '../../../models/rows.ts';
import type { PersonActor } from '../../../models/store/gates/actor.ts';
import { find } from '../../../models/store/sql/find.ts';
import { hashOf } from '../../../models/store/sql/rows.ts';
import { approveApplication } from '../../../workflows/applications/decideApplication.ts';
import { submitApplication } from '../../../workflows/applications/submitApplication.ts';
import { sanctionsInForce } from '../../../workflows/cases/sanctionsInForce.ts';
import { uploadFile } from '../../../workflows/files/uploadFile.ts';
import { describeProcess } from '../../../workflows/processes/describeProcess.ts';
import {
  buildAccount,
  buildAdmin,
  buildHouse,
  buildMember,
  buildSanction,
  type House,
  personActor,
  reread,
  residentNumber,
} from '../../support/build.ts';
import { setUpStore } from '../../support/setUpStore.ts';
import { submit, visit } from '../../support/submit.ts';

let house: House;
let first: PersonActor;
let second: PersonActor;
setUpStore();
beforeAll(async () => {
  house = await buildHouse();
  first = await buildAdmin(house.baseA);
  second = await buildAdmin(house.baseA);
});

const right = residentNumber('19650307', '320106', '011');
async function corrects(person: Awaited<ReturnType<typeof buildAccount>>, answers: Record<string, string>) {
  const actor = personActor(person);
  const { agreement } = await describeProcess(actor, 'identity.correct', { unionId: house.baseA.id });
  const file = { name: '证件.txt', bytes: Buffer.from('证件') };
  const { id } = await uploadFile(actor, file, 'member');
  const data = { ...answers, why: '登记时写错', evidence: [{ id, name: file.name }] };
  return submitApplication(actor, { process: 'identity.correct', data, agreement: agreement?.hash }, visit());
}
const onFile = (member: Rows['member']) => reread('member', member.id);

it('is done once two have approved it, and the person keeps his membership, cases and sanctions', async () => {
  const { person, application: joined } = await submit(house.baseA);
  const [member] = await find('member', { accountId: person.id });
  await buildSanction(person, house.districtA, { process: 'transfer', reason: '提交虚假证明' });
  const { application } = await corrects(person, { rightName: '孙更正', rightNumber: right });
  await approveApplication(first, application.id);
  expect(await onFile(member!)).toMatchObject({ name: person.name, documentNumber: person.documentNumber });
  await expect(approveApplication(first, application.id)).rejects.toMatchObject({ status: 403 });
  await approveApplication(second, application.id);
  const identity = { name: '孙更正', documentNumber: right, birthDate: '1965-03-07' };
  expect(await onFile(member!)).toMatchObject({ ...identity, number: member!.number, state: member!.state });
  expect(await reread('account', person.id)).toMatchObject(identity);
  const hash = hashOf('account', 'documentNumber', right);
  expect(await reread('application', joined.id)).toMatchObject({ personHash: hash });
  expect(await reread('application', application.id)).toMatchObject({ personHash: hash, state: 'approved' });
  expect(await sanctionsInForce(hash)).toMatchObject([{ personName: '孙更正' }]);
  expect(await sanctionsInForce(hashOf('account', 'documentNumber', person.documentNumber))).toEqual([]);
});

it('a name alone leaves the number', async () => {
  const person = await buildAccount();
  const member = await buildMember(person, house.baseA);
  const { application } = await corrects(person, { rightName: '李更正' });
  await approveApplication(first, application.id);
  await approveApplication(second, application.id);
  expect(await onFile(member)).toMatchObject({ name: '李更正', documentNumber: member.documentNumber });
});

it('what cannot be is refused when it is handed in: a wrong number, another’s, and what is on file', async () => {
  const name = '周测试';
  const person = await buildAccount({ name });
  await buildMember(person, house.baseA);
  const refused = async (answers: Record<string, string>, path: string, says: RegExp) =>
    expect(corrects(person, answers)).rejects.toMatchObject({
      status: 422,
      errors: [{ path, message: expect.stringMatching(says) }],
    });
  await refused(
    { rightName: name, rightNumber: `${right.slice(0, 17)}${right.endsWith('1') ? '2' : '1'}` },
    'rightNumber',
    /校验|号码/,
  );
  await refused({ rightName: name, rightNumber: (await buildAccount()).documentNumber }, 'rightNumber', /另一个人名下/);
  await refused({ rightName: name }, 'rightName', /不用更正/);
  await refused({ rightName: '周1' }, 'rightName', /姓名/);
  expect(await find('application', { accountId: person.id, state: 'submitted' })).toEqual([]);
});

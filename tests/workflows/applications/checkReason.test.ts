// A reason says who may give it, from which state, what it asks to be filled and proved, and what comes of it.
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { PersonActor } from '../../../models/store/gates/actor.ts';
import type { FormField, ReasonItem } from '../../../rules/engine/documentTypes.ts';
import { approveApplication } from '../../../workflows/applications/decideApplication.ts';
import { uploadFile } from '../../../workflows/files/uploadFile.ts';
import { buildMemberActor, openProcess } from '../../support/begin.ts';
import { buildAdmin, buildHouse, type House, reread } from '../../support/build.ts';
import { setUpStore } from '../../support/setUpStore.ts';

let house: House;
let clerk: PersonActor;
let begin: Awaited<ReturnType<typeof openProcess>>['begin'];
setUpStore();

const reason = (code: string, values: Partial<ReasonItem>): ReasonItem => ({
  ...{ code, label: `因${code}`, meaning: code, requires: [], from: ['active', 'retained'], ...values },
});
const reasons = [
  reason('plain', {}),
  reason('own', { who: ['self'] }),
  reason('union', { who: ['admin'] }),
  reason('proved', { requires: ['note'], evidence: ['proof'] }),
  reason('retained', { from: ['retained'] }),
  reason('recorded', { effect: 'case.record' }),
];
const fields: FormField[] = [
  { name: 'union', title: '转入的工会', widget: 'union', required: true },
  { name: 'note', title: '说明', widget: 'text', optional: true },
  { name: 'proof', title: '证明材料', widget: 'files', optional: true },
];

beforeAll(async () => {
  house = await buildHouse();
  clerk = await buildAdmin(house.root);
  ({ begin } = await openProcess(house.root, { subject: 'member', effect: 'member.transfer', reasons, fields }));
});

const refusals = (begun: Promise<unknown>): Promise<string[]> =>
  begun.then(
    () => [],
    ({ errors }) => errors.map(({ message }: { message: string }) => message),
  );
const data = (code: string, more = {}) => ({ reason: code, union: house.baseB.id, ...more });

describe('who may give it', () => {
  it('is the member, the union, or both', async () => {
    const { actor, member } = await buildMemberActor(house.baseA);
    expect(await refusals(begin(actor, data('union')))).toEqual(['“因union”由工会决定，不能自己申请']);
    expect(await refusals(begin(clerk, data('own'), member.id))).toEqual(['“因own”由会员本人提出']);
    expect(await refusals(begin(clerk, data('union'), member.id))).toEqual([]);
    expect(await refusals(begin((await buildMemberActor(house.baseA)).actor, data('own')))).toEqual([]);
  });
});

describe('what it asks', () => {
  it('is told field by field: filled in, and proved by files', async () => {
    const { actor } = await buildMemberActor(house.baseA);
    expect(await refusals(begin(actor, data('proved')))).toEqual(['“因proved”要填写说明', '“因proved”要上传证明材料']);
    expect(await refusals(begin(actor, data('proved', { note: '有证明', proof: [] })))).toHaveLength(1);
    const file = await uploadFile(actor, { name: '证明.txt', bytes: Buffer.from('证明') }, 'member');
    const proof = [{ id: file.id, name: file.name }];
    expect(await refusals(begin(actor, data('proved', { note: '有证明', proof })))).toEqual([]);
  });

  it('is a state of the membership', async () => {
    const { actor } = await buildMemberActor(house.baseA);
    expect(await refusals(begin(actor, data('retained')))).toEqual(['“因retained”只能在保留会籍时办理，现在是在册']);
    expect(await refusals(begin(actor, data('unknown')))).toHaveLength(1);
    const pending = await buildMemberActor(house.baseA, { state: 'pending' });
    expect(await refusals(begin(pending.actor, data('plain')))).toHaveLength(1);
  });
});

it('what comes of it is its own effect where it names one, else that of the process', async () => {
  const moved = async (code: string) => {
    const { actor, member } = await buildMemberActor(house.baseA);
    const { application } = await begin(actor, data(code));
    expect(application).toMatchObject({ reasonCode: code });
    await approveApplication(clerk, application.id);
    return (await reread('member', member.id)).unionId === house.baseB.id;
  };
  expect([await moved('plain'), await moved('recorded')]).toEqual([true, false]);
});

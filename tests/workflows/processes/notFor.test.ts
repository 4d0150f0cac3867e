// For whom a process is, also where no decision asks beforehand.
import { beforeAll, expect, it } from '@jest/globals';
import type { PersonActor } from '../../../models/store/gates/actor.ts';
import { explainApplication } from '../../../workflows/applications/explainApplication.ts';
import { listProcesses } from '../../../workflows/processes/listProcesses.ts';
import { buildMemberActor, openProcess } from '../../support/begin.ts';
import { buildAccount, buildAdmin, buildHouse, type House, personActor } from '../../support/build.ts';
import { setUpStore } from '../../support/setUpStore.ts';

let house: House;
let member: PersonActor;
let stranger: PersonActor;
setUpStore();
beforeAll(async () => {
  house = await buildHouse();
  ({ actor: member } = await buildMemberActor(house.baseA));
  stranger = personActor(await buildAccount());
});

it.each([
  ['member', 'person'],
  ['member', 'member'],
  ['nonMember', 'person'],
  ['anyone', 'person'],
] as const)('who is %s, about a %s: others are told why not, listed and begun', async (who, subject) => {
  const { begin, key } = await openProcess(house.root, { subject, values: { who } });
  const isFor = { member: who !== 'nonMember', stranger: who === 'nonMember' || who === 'anyone' };
  for (const [name, actor] of [
    ['member', member],
    ['stranger', stranger],
  ] as const) {
    const offered = (await listProcesses(actor)).find((each) => each.key === key);
    expect([name, offered?.open, offered?.why.length]).toEqual([name, isFor[name], isFor[name] ? 0 : 1]);
    const tried = await begin(actor).then(
      ({ application }) => application.state,
      ({ status, text }) => `${status} ${text.zh}`,
    );
    expect([name, tried]).toEqual([name, isFor[name] ? 'submitted' : `409 ${offered?.why[0]}`]);
  }
});

it('who began a case for another is offered no decision of it', async () => {
  const { begin } = await openProcess(house.root, { subject: 'member' });
  const { member: about } = await buildMemberActor(house.baseA);
  const [clerk, other] = [await buildAdmin(house.baseA), await buildAdmin(house.baseA)];
  const { application } = await begin(clerk, {}, about.id);
  expect((await explainApplication(clerk, application.id)).may).toEqual([]);
  expect((await explainApplication(other, application.id)).may).toContain('approve');
});

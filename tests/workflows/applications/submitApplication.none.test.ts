// Without a review a case is over when it is submitted; what is withdrawn was never a membership.
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Rows } from '../../../models/rows.ts';
import { find } from '../../../models/store/sql/find.ts';
import { query } from '../../../models/store/sql/sql.ts';
import { approveApplication } from '../../../workflows/applications/decideApplication.ts';
import { submitApplication } from '../../../workflows/applications/submitApplication.ts';
import { withdrawApplication } from '../../../workflows/applications/withdrawApplication.ts';
import { describeProcess } from '../../../workflows/processes/describeProcess.ts';
import { buildMemberActor, openProcess } from '../../support/begin.ts';
import { buildAccount, buildAdmin, buildHouse, type House, personActor, reread } from '../../support/build.ts';
import { messages } from '../../support/messages.ts';
import { setUpStore } from '../../support/setUpStore.ts';
import { answersFor, submit, visit } from '../../support/submit.ts';

let house: House;
setUpStore();
beforeAll(async () => {
  house = await buildHouse();
});

const fields = [{ name: 'union', title: '工会', widget: 'union', required: true }];
const review = { when: 'none' as const };

describe('a process without a review', () => {
  it('is decided by the rules at once: when, by whom, and one message that it is so', async () => {
    const { begin, key } = await openProcess(house.root, {
      subject: 'member',
      effect: 'member.transfer',
      fields,
      review,
    });
    const { actor, member } = await buildMemberActor(house.baseA);
    const { application } = await begin(actor, { union: house.baseB.id });
    expect(await reread('application', application.id)).toMatchObject({
      ...{ state: 'approved', decidedAt: expect.any(String), decidedBy: '按规则自动办结', decidedById: null },
      ...{ dueOn: null, silentOn: null, reviewWhen: 'none' },
    });
    expect(await reread('member', member.id)).toMatchObject({ unionId: house.baseB.id });
    const told = await messages({ applicationId: application.id, channel: 'inApp' });
    expect(told.map(({ template }) => template)).toEqual([`${key}.approved`]);
  });

  it('is told as submitted where nothing is said of approval', async () => {
    const notices = { submitted: 'join.submitted' };
    const { begin } = await openProcess(house.root, { review, values: { notices } });
    const { application } = await begin(personActor(await buildAccount()));
    const told = await messages({ applicationId: application.id, channel: 'inApp' });
    expect(told.map(({ template }) => template)).toEqual(['join.submitted']);
  });

  it('can be begun again at once, and waits for nobody', async () => {
    const { begin } = await openProcess(house.root, { review });
    const actor = personActor(await buildAccount());
    const [one, two] = [await begin(actor), await begin(actor)];
    expect(one.application.id).not.toBe(two.application.id);
    await expect(withdrawApplication(actor, one.application.id)).rejects.toMatchObject({ status: 409 });
  });
});

describe('a join that is withdrawn', () => {
  const facts = async (actor: ReturnType<typeof personActor>, union: Rows['union']) =>
    (await describeProcess(actor, 'join', { unionId: union.id })).precheck?.facts ?? {};

  it('is not 退会: it ends as withdrawn, and no fact speaks of a membership', async () => {
    const { application, actor, person } = await submit(house.baseA);
    await withdrawApplication(actor, application.id);
    const [member] = await find('member', { accountId: person.id });
    expect(member).toMatchObject({ state: 'ended', endedReason: 'withdrawn' });
    expect((await facts(actor, house.baseA))['membership.state']).toBe('none');
  });

  it('comes again as the same membership under the same number', async () => {
    const { application, actor, person } = await submit(house.baseA);
    const [before] = await find('member', { accountId: person.id });
    await withdrawApplication(actor, application.id);
    const again = await submitApplication(actor, await answersFor(actor, house.baseA), visit());
    expect(again.application.id).toBe(application.id);
    expect(await find('member', { accountId: person.id })).toMatchObject([
      { id: before?.id, number: before?.number, state: 'pending', endedReason: null, endedOn: null },
    ]);
  });
});

it('nobody confirms a membership that has ended meanwhile', async () => {
  const { application } = await submit(house.baseA);
  const { memberId } = await reread('application', application.id);
  await query("UPDATE members SET state = 'ended', ended_reason = 'left' WHERE id = $1 RETURNING 1", [memberId]);
  const reviewer = await buildAdmin(house.baseA);
  await expect(approveApplication(reviewer, application.id, { flipped: true, reason: '已核实' })).rejects.toMatchObject(
    { status: 409, code: 'moved-on' },
  );
});

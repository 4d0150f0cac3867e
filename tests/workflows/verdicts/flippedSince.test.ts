// Between submission and decision something came up: what flipped is shown with both verdicts, to people and never passed over in bulk.
import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Rows } from '../../../models/rows.ts';
import { type PersonActor, systemActor } from '../../../models/store/gates/actor.ts';
import { find } from '../../../models/store/sql/find.ts';
import { query } from '../../../models/store/sql/sql.ts';
import { transact } from '../../../models/store/writing/transaction.ts';
import type { WrittenDocument } from '../../../rules/engine/words.ts';
import { approveGreen } from '../../../workflows/applications/approveGreen.ts';
import { approveSilent } from '../../../workflows/applications/approveSilent.ts';
import { approveApplication } from '../../../workflows/applications/decideApplication.ts';
import { explainApplication } from '../../../workflows/applications/explainApplication.ts';
import { runRound } from '../../../workflows/reviews/runRound.ts';
import { startRound } from '../../../workflows/reviews/startRound.ts';
import { today } from '../../../workflows/today.ts';
import { openProcess } from '../../support/begin.ts';
import { buildAccount, buildAdmin, buildHouse, type House, personActor, reread } from '../../support/build.ts';
import { publish } from '../../support/publish.ts';
import { setUpStore } from '../../support/setUpStore.ts';
import { submit } from '../../support/submit.ts';

let house: House;
let reviewer: PersonActor;
setUpStore();
beforeAll(async () => {
  house = await buildHouse();
  reviewer = await buildAdmin(house.root);
});

/** From today on the person may not. */
const punish = (person: Rows['account'], process = 'join') =>
  transact(systemActor, { action: 'create' }, async (tx) => {
    const [row] = await tx.query<{ hash: string }>('SELECT document_number_hash AS hash FROM accounts WHERE id = $1', [
      person.id,
    ]);
    tx.create('sanction', {
      ...{ personName: person.name ?? '', personHash: row?.hash ?? '', unionId: house.root.id, process },
      ...{ reason: '弄虚作假', validFrom: today() },
    });
  });

describe.each(['baseA', 'baseB'] as const)('a sanction on somebody who applied to %s', (unionName) => {
  let id: string;
  beforeEach(async () => {
    const { application, person } = await submit(house[unionName]);
    id = application.id;
    // A case without a word against it, as most are.
    await query("UPDATE applications SET light = 'green' WHERE id = $1 RETURNING 1", [id]);
    await punish(person);
  });

  it('stops a single approval, which shows what was said then and what is said now', async () => {
    const refused = await approveApplication(reviewer, id).catch((error) => error);
    expect(refused).toMatchObject({ status: 409, code: 'flipped' });
    const verdicts = refused.extra.verdicts as { decision: string; before: object; now: { light: string } }[];
    const eligibility = verdicts.find(({ decision }) => decision === 'join.eligibility');
    expect(eligibility).toMatchObject({ before: { outcome: 'accept' }, now: { outcome: 'refuse', light: 'red' } });
    expect((await explainApplication(reviewer, id)).now.map(({ decision }) => decision)).toContain('join.eligibility');
    expect(await reread('application', id)).toMatchObject({ state: 'submitted' });
  });

  it('lets it through for a reason that is kept, once the reviewer says that he has seen it', async () => {
    await expect(approveApplication(reviewer, id, { flipped: true })).rejects.toMatchObject({ status: 422 });
    const reason = '处分已经撤销，正在补录';
    expect(await approveApplication(reviewer, id, { flipped: true, reason })).toMatchObject({
      ...{ state: 'approved', reason, light: 'red' },
    });
    const [last] = await find('decision', { applicationId: id }, { order: '-createdAt', limit: 1 });
    expect(last).toMatchObject({ light: 'red' });
  });

  it('leaves it out of a bulk approval, and says why', async () => {
    const { approved, refused } = await approveGreen(reviewer, [id]);
    expect([approved, refused]).toEqual([[], [{ id, why: expect.stringContaining('判定与提交时不同') }]]);
    expect(await reread('application', id)).toMatchObject({ state: 'submitted' });
  });
});

it('a round leaves to people what flipped, with the verdict of now, and decides the others', async () => {
  const [punished, plain] = [await submit(house.baseA), await submit(house.baseA)];
  for (const { application } of [punished, plain])
    await query("UPDATE applications SET light = 'green' WHERE id = $1 RETURNING 1", [application.id]);
  await punish(punished.person);
  const round = await startRound(systemActor, { unionId: house.baseA.id });
  await runRound(round.id);
  expect(await reread('application', punished.application.id)).toMatchObject({
    ...{ state: 'submitted', roundId: round.id, light: 'red' },
  });
  const verdicts = await find(
    'decision',
    { applicationId: punished.application.id },
    { order: '-createdAt', limit: 1 },
  );
  expect(verdicts).toMatchObject([{ light: 'red' }]);
  expect((await reread('application', plain.application.id)).state).not.toBe('opened');
});

it('what turned worse is shown also where the case was as bad before for another reason', async () => {
  const decision = (key: string, light: 'green' | 'amber'): WrittenDocument<'decision'> => ({
    ...{ kind: 'decision', key, title: key, facts: ['today'], hit: 'first', rows: [] },
    otherwise: { outcome: light === 'green' ? 'accept' : 'manual', light },
  });
  const outline = { values: { precheck: 'flip.may' }, review: { check: 'flip.review' } };
  const before = [decision('flip.may', 'green'), decision('flip.review', 'amber')];
  const { begin } = await openProcess(house.root, outline, before);
  const { application } = await begin(personActor(await buildAccount()));
  expect(application.light).toBe('amber');
  await publish(house.root, decision('flip.may', 'amber'));
  const refused = await approveApplication(reviewer, application.id).catch((error) => error);
  expect(refused).toMatchObject({ code: 'flipped', extra: { verdicts: [{ decision: 'flip.may' }] } });
  expect((await explainApplication(reviewer, application.id)).now).toMatchObject([{ decision: 'flip.may' }]);
});

it('what turned better stands in nobody’s way', async () => {
  const decision = (light: 'green' | 'amber'): WrittenDocument<'decision'> => ({
    ...{ kind: 'decision', key: 'better.review', title: '审核', facts: ['today'], hit: 'first', rows: [] },
    otherwise: { outcome: 'manual', light },
  });
  const { begin } = await openProcess(house.root, { review: { check: 'better.review' } }, [decision('amber')]);
  const { application } = await begin(personActor(await buildAccount()));
  await publish(house.root, decision('green'));
  expect(await approveApplication(reviewer, application.id)).toMatchObject({ state: 'approved', light: 'green' });
});

it('an eligibility that refuses without a light stands in the way as a red one does, also of silence', async () => {
  const decision = (outcome: 'accept' | 'refuse'): WrittenDocument<'decision'> => ({
    ...{ kind: 'decision', key: 'plain.may', title: '条件', facts: ['today'], hit: 'first', rows: [] },
    otherwise: { outcome },
  });
  const outline = { values: { precheck: 'plain.may' }, review: { silenceDays: 1 } };
  const { begin } = await openProcess(house.root, outline, [decision('accept')]);
  const { application } = await begin(personActor(await buildAccount()));
  await publish(house.root, decision('refuse'));
  const refused = await approveApplication(reviewer, application.id).catch((error) => error);
  expect(refused).toMatchObject({ code: 'flipped', extra: { verdicts: [{ decision: 'plain.may' }] } });
  await approveSilent({ day: String(application.silentOn) });
  expect(await reread('application', application.id)).toMatchObject({ state: 'submitted', silentOn: null });
});

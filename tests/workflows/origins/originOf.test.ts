// Whence cases come is counted, told to the reviewer and forgotten; who lends his phone to others is held up, not refused.
import { beforeAll, describe, expect, it } from '@jest/globals';
import { readFacts } from '../../../models/store/facts/readFacts.ts';
import { forgetOrigins } from '../../../models/store/queries/origins.ts';
import { find } from '../../../models/store/sql/find.ts';
import { query } from '../../../models/store/sql/sql.ts';
import { explainApplication } from '../../../workflows/applications/explainApplication.ts';
import { submitApplication } from '../../../workflows/applications/submitApplication.ts';
import type { Visit } from '../../../workflows/cases/applicant.ts';
import { rememberDevice } from '../../../workflows/origins/knownDevice.ts';
import { originOf, wideNetworkOf } from '../../../workflows/origins/originOf.ts';
import { today } from '../../../workflows/today.ts';
import { buildAccount, buildAdmin, buildHouse, type House, personActor } from '../../support/build.ts';
import { setUpStore } from '../../support/setUpStore.ts';
import { statementsOf } from '../../support/statements.ts';
import { answersFor, visit } from '../../support/submit.ts';

let house: House;
setUpStore();
beforeAll(async () => {
  house = await buildHouse();
});

/** One after another signs in on the device and applies. */
async function applyOn(people: number, cookie?: string) {
  const sent = [];
  let kept = cookie;
  for (let number = 0; number < people; number++) {
    const person = await buildAccount();
    kept = rememberDevice(kept, person.id);
    const actor = personActor(person);
    const came: Visit = { ...visit(), ip: '203.0.113.77', device: kept };
    sent.push((await submitApplication(actor, await answersFor(actor, house.baseB), came)).application);
  }
  return { sent, id: (kept ?? '').split('.')[0] as string, kept };
}

describe('several people on one device', () => {
  let device: Awaited<ReturnType<typeof applyOn>>;
  beforeAll(async () => {
    device = await applyOn(6);
  });

  it('are green until the sixth, which waits for a person and says in both languages how many there were', async () => {
    expect(device.sent.map(({ light }) => light)).toEqual(['green', 'green', 'green', 'green', 'green', 'amber']);
    const admin = await buildAdmin(house.baseB);
    const told = async (language: 'zh' | 'en') =>
      (await explainApplication(admin, device.sent[5]?.id as string, language)).verdicts.map((each) => each?.reason);
    expect((await told('zh')).join()).toContain('同一台设备一天内提交了6人的申请');
    expect((await told('en')).join()).toContain('6 people applied on one device within a day');
  });

  it('hold up nobody on another device, and nobody more than the others when there are more than twenty', async () => {
    expect((await applyOn(1)).sent[0]?.light).toBe('green');
    const { sent } = await applyOn(16, device.kept);
    expect(sent.map(({ light, state }) => `${light} ${state}`).at(-1)).toBe('amber submitted');
    const [decision] = await query<{ reason: string }>('SELECT reason FROM decisions WHERE application_id = $1', [
      sent.at(-1)?.id,
    ]);
    expect(decision?.reason).toContain('22人');
  });

  it('are counted by one statement, for one case and for all of them', async () => {
    const origins = await find('application', { unionId: house.baseB.id });
    const cases = origins.map((application) => ({
      ...{ accountId: application.accountId, personHash: application.personHash, begunById: null, process: 'join' },
      ...{ applicationId: application.id, memberId: null, unionId: application.unionId, addressHash: null },
      ...{ origin: application, submittedAt: application.submittedAt, reviewPath: null },
    }));
    // Not what a connection that is opened meanwhile asks for itself.
    const about = (statements: string[]) => statements.filter((sql) => /applications|unions/.test(sql));
    const subjects = new Set(['deviceBurst', 'networkBurst', 'homeBurst', 'unionBurst'] as const);
    expect(about(await statementsOf(() => readFacts(cases.slice(0, 1), subjects, today())))).toHaveLength(1);
    let found: Awaited<ReturnType<typeof readFacts>> = [];
    const sent = await statementsOf(async () => {
      found = await readFacts(cases, subjects, today());
    });
    expect(about(sent)).toHaveLength(1);
    expect(Math.max(...found.map(({ deviceBurst }) => deviceBurst?.people ?? 0))).toBe(21);
  });

  it('are kept as hashes alone', async () => {
    const rows = await query<{ row: string }>('SELECT to_jsonb(a)::text AS row FROM applications a', []);
    const text = rows.map(({ row }) => row).join();
    expect(text).not.toContain(device.id);
    expect(text).not.toContain('203.0.113');
    const origins = await query<{ n: number }>('SELECT count(DISTINCT device_hash)::int AS n FROM applications', []);
    expect(origins).toEqual([{ n: 2 }]);
  });

  it('are forgotten thirty days after, but not while somebody has still to decide', async () => {
    const [old, waiting] = device.sent as [(typeof device.sent)[0], (typeof device.sent)[0], ...unknown[]];
    await query("UPDATE applications SET submitted_at = now() - interval '31 days' WHERE id = ANY($1)", [
      [old.id, waiting.id],
    ]);
    await query("UPDATE applications SET state = 'rejected' WHERE id = $1", [old.id]);
    expect(await forgetOrigins()).toBe(1);
    const rows = await query<{ id: string; known: boolean }>(
      'SELECT id, num_nonnulls(device_hash, network_hash, home_hash, address_hash) > 0 AS known FROM applications WHERE id = ANY($1)',
      [[old.id, waiting.id]],
    );
    expect(new Map(rows.map(({ id, known }) => [id, known]))).toEqual(
      new Map([
        [old.id, false],
        [waiting.id, true],
      ]),
    );
  });
});

describe('whence a case comes', () => {
  const me = { account: { id: '00000000-0000-7000-8000-000000000001' }, begunById: null };
  const home = (homeAddress: string) => originOf({}, me, { homeAddress }).homeHash;

  it('is of a device only by the seal of who has signed in on it', () => {
    expect(originOf({ device: 'abcdefghijklmnop.forged' }, me, {}).deviceHash).toBeNull();
    expect(originOf({ device: rememberDevice(undefined, me.account.id) }, me, {}).deviceHash).toMatch(/^[\w-]{43}$/);
  });

  it('is not told of what an administrator begins for others', () => {
    const cookie = rememberDevice(undefined, me.account.id);
    const begun = originOf(
      { ip: '203.0.113.7', device: cookie },
      { ...me, begunById: 'x' },
      { homeAddress: '虚构路100号' },
    );
    expect(Object.values(begun)).toEqual([null, null, null]);
  });

  it.each([
    ['203.0.113.77', '203.0.113.0/24'],
    ['::ffff:203.0.113.9', '203.0.113.0/24'],
    ['2001:db8:77:1::5', '2001:db8:77::/48'],
    ['nonsense', null],
  ])('%s lies in %s', (ip, network) => {
    expect(wideNetworkOf(ip)).toBe(network);
  });

  it('is one home however it is typed, and none where it is too short to be one', () => {
    expect(home('虚构路 １００号，3幢')).toBe(home('虚构路100号3幢'));
    expect(home('虚构路')).toBeNull();
  });
});

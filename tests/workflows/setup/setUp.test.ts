import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { config } from '../../../config.ts';
import { find, findOne } from '../../../models/store/sql/find.ts';
import { query } from '../../../models/store/sql/sql.ts';
import { seedDivisions } from '../../../seeds/reference/seedDivisions.ts';
import { acceptInvitation } from '../../../workflows/access/acceptInvitation.ts';
import { installPacks } from '../../../workflows/documents/installPacks.ts';
import { assertFirstVisit, openFirstVisit } from '../../../workflows/setup/firstVisit.ts';
import { posts } from '../../../workflows/setup/people.ts';
import { renewInvitations } from '../../../workflows/setup/renewInvitations.ts';
import { setUp } from '../../../workflows/setup/setUp.ts';
import { ensureRoot } from '../../../workflows/unions/ensureRoot.ts';
import '../../../jobs/foundTasks.ts';
import { goodPassword, newAddress, newResidentId } from '../../support/access.ts';
import { linkSentTo } from '../../support/links.ts';
import { messages } from '../../support/messages.ts';
import { openStore } from '../../support/store.ts';

let close: () => Promise<void>;
beforeAll(async () => {
  close = await openStore();
  await seedDivisions(() => undefined);
  await ensureRoot();
  await installPacks();
});
afterAll(() => close());

const people = () =>
  Object.fromEntries(
    Object.keys(posts).map((post, index) => [
      post,
      { name: `人员${'甲乙丙丁戊己庚'[index]}`, phone: `1390000000${index}` },
    ]),
  );
const wrongPaths = (change: object, more: object = {}) =>
  setUp({ division: '32', people: { ...people(), ...change }, ...more }).then(
    () => [],
    (error) => error.errors.map(({ path }: { path: string }) => path),
  );

test('what the laws demand is refused by sentences, and nothing is half done', async () => {
  const { auditor, securityAdmin1, ruleEditor, systemAdmin } = people();
  expect(await wrongPaths({}, { division: '99' })).toEqual(['division']);
  expect(await wrongPaths({}, { unionName: '\u3164甲', rootName: '长'.repeat(121) })).toEqual([
    'unionName',
    'rootName',
  ]);
  expect(await wrongPaths({ unionAdmin: { name: '没有号码', phone: '\u200B' } })).toEqual(['unionAdmin.phone']);
  expect(await wrongPaths({ unionAdmin: undefined })).toContain('unionAdmin.name');
  expect(await wrongPaths({ securityAdmin2: securityAdmin1 })).toEqual(['securityAdmin2.name']);
  expect(await wrongPaths({ rulePublisher: ruleEditor })).toEqual(['rulePublisher.name']);
  expect(await wrongPaths({ unionAdmin: auditor })).toEqual(['unionAdmin.name']);
  expect(await wrongPaths({ unionAdmin: systemAdmin })).toEqual(['unionAdmin.name']);
  expect(await find('account', {})).toEqual([]);
  expect(await find('union', {})).toHaveLength(1);
});

test('makes the union of the province, its pack, and an invitation for each person', async () => {
  const given = people();
  const link = openFirstVisit('https://join.example.org');
  // One who edits rules may look after the union too.
  const done = await setUp({
    ...{ division: '\u202D３2\u202C', rootName: '\u202D某某\u3164全国总工会\u202C', unionName: '\u3164' },
    people: { ...given, unionAdmin: given.ruleEditor },
  });
  expect(done).toMatchObject({ union: '江苏省总工会', invited: 6 });
  // Also from the terminal: the link of the page is used up.
  expect(() => assertFirstVisit(link.split('/').at(-1) as string)).toThrow('已失效');
  expect(existsSync(join(config.dataDir, 'first-visit'))).toBe(false);
  expect(await findOne('union', { parentId: null })).toMatchObject({ name: '某某全国总工会' });
  expect(done.packs.find(({ pack }) => pack === 'jiangsu')?.installed).toBeGreaterThan(0);
  const accounts = await find('account', {});
  expect(accounts.map(({ state }) => state)).toEqual(Array(6).fill('invited'));
  for (const { id } of accounts)
    expect(await messages({ accountId: id, template: 'account.invited', channel: 'sms' })).toHaveLength(1);
  await expect(setUp({ division: '35', people: people() })).rejects.toMatchObject({ code: 'already-set-up' });
});

test('while no security administrator is there, dead invitations are renewed; then no more', async () => {
  expect(await renewInvitations()).toBe(6);
  const security = (await findOne('account', { name: '人员丙' }))!;
  await query(`UPDATE account_links SET expires_at = now() - interval '1 minute'`);
  const answers = {
    ...{ name: '人员丙', documentType: 'resident', documentNumber: newResidentId(), password: goodPassword },
  };
  const accept = async () =>
    acceptInvitation(await linkSentTo(security.id, 'account.invited'), answers, { ip: newAddress() });
  await expect(accept()).rejects.toMatchObject({ code: 'dead-link' });
  expect(await renewInvitations()).toBe(6);
  await expect(accept()).resolves.toMatchObject({ state: 'active' });
  await expect(renewInvitations()).rejects.toMatchObject({ code: 'already-set-up' });
});

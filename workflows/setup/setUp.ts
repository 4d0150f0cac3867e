// The first day: the root, the first union of the province, its packs, and invitations for the people that the laws demand.

import { cleanText } from '../../cleanText.ts';
import { Conflict, type FieldError, Invalid } from '../../errors.ts';
import { getResource } from '../../models/descriptor/registry.ts';
import { inputSchema } from '../../models/descriptor/toJsonSchema.ts';
import type { Rows } from '../../models/rows.ts';
import { type Actor, systemActor } from '../../models/store/gates/actor.ts';
import { actorTitles } from '../../models/store/gates/actorTitles.ts';
import { declinePacks } from '../../models/store/queries/declinedPacks.ts';
import { requestRun } from '../../models/store/queries/jobFires.ts';
import { findOne } from '../../models/store/sql/find.ts';
import { type Tx, transact } from '../../models/store/writing/transaction.ts';
import { validateInput } from '../../rules/engine/validateInput.ts';
import { inviteAccount } from '../access/inviteAccount.ts';
import { ownReasons } from '../audit/ownReasons.ts';
import { type Installation, installPacks } from '../documents/installPacks.ts';
import { today } from '../today.ts';
import { ensureRoot } from '../unions/ensureRoot.ts';
import { type FederationLevel, federationLevels } from '../unions/planFederations.ts';
import { closeFirstVisit } from './firstVisit.ts';
import { leftOut } from './packChoice.ts';
import { type GivenPerson, type Person, posts, readPeople } from './people.ts';

export type Setup = {
  /** Of the node above all provinces. */
  rootName?: unknown;
  /** The division of the province, `32`. */
  division?: unknown;
  /** Of its union; by the division's name when left out. */
  unionName?: unknown;
  /** Down to which level federations are laid down below it: `city`, `county`, `street`; none when left out. */
  federations?: unknown;
  /** Names of the packs that are wanted, of those that fit the province; all of them when left out. */
  packs?: unknown;
  people?: Readonly<Record<string, GivenPerson | undefined>>;
};
export type SetUp = { union: string; invited: number; packs: Installation[]; federations: boolean };

const unionChange = inputSchema(getResource('union'), 'update');
const actor: Actor = { ...systemActor, label: actorTitles.setUp.zh };

/** Nobody holds a power yet. */
export const isEmptyInstance = async (): Promise<boolean> => !(await findOne('grant', {}));

/** All of it or nothing. @throws Invalid with a sentence for each wrong place, Conflict when it has been done */
export async function setUp(given: Setup): Promise<SetUp> {
  if (!(await isEmptyInstance())) throw alreadySetUp();
  const { people, errors } = readPeople(given.people ?? {});
  const division = await findOne('division', { id: cleanText(String(given.division ?? '')), level: 'province' });
  const name = nameIn(given, 'unionName', errors) ?? `${division?.name}总工会`;
  const rootName = nameIn(given, 'rootName', errors);
  if (!division)
    errors.unshift({
      path: 'division',
      message: '请选择省级行政区划，例如 32',
      messageEn: 'Choose the division of a province, such as 32',
    });
  const level = levelOf(given.federations);
  if (level === 'unknown')
    errors.push({
      path: 'federations',
      message: `下级工会建到哪一级：${federationLevels.join('、')}，或不填`,
      messageEn: `Down to ${federationLevels.join(', ')}, or left out`,
    });
  const root = await ensureRoot();
  const declined = division ? await leftOut(given.packs, { division: division.id, rootPath: root.path }, errors) : [];
  if (errors.length || !division || level === 'unknown') throw new Invalid(errors);
  await transact(actor, { action: 'create', reason: ownReasons.setUp.zh }, async (tx) => {
    await tx.lockName('setup');
    if (await tx.findOne('grant', {})) throw alreadySetUp();
    await nameRoot(tx, root, rootName ?? root.name);
    const union = await provinceUnion(tx, root, division.id, name);
    await declinePacks(tx, declined);
    for (const person of people) await appoint(tx, person, { root, province: union });
    if (level) requestRun(tx, { task: 'unions.lay', unionId: union.id, input: { level } });
  });
  closeFirstVisit();
  return { union: name, invited: people.length, packs: await installPacks(), federations: Boolean(level) };
}

const levelOf = (given: unknown): FederationLevel | 'unknown' | undefined =>
  given === undefined || given === '' ? undefined : (federationLevels.find((level) => level === given) ?? 'unknown');

/** The name of a union as the panel would take it; undefined where none was given. */
function nameIn(given: Setup, path: 'unionName' | 'rootName', errors: FieldError[]): string | undefined {
  const name = typeof given[path] === 'string' ? cleanText(given[path]) : '';
  if (!name) return undefined;
  const wrong = validateInput(unionChange, { name }).map((error) => ({ ...error, path }));
  errors.push(...wrong);
  return name;
}

/** It was there before anybody could say what it is called. */
async function nameRoot(tx: Tx, { id, name: present }: Rows['union'], name: string): Promise<void> {
  if (name !== present) tx.update('union', await tx.lock('union', id), { name });
}

async function provinceUnion(tx: Tx, root: Rows['union'], divisionId: string, name: string): Promise<Rows['union']> {
  const present = await tx.findOne('union', { parentId: root.id, divisionId });
  if (present) return present;
  const { id } = tx.create('union', {
    ...{ name, kind: 'aboveBase', type: 'district', acceptsMembers: false, parentId: root.id, parentPath: root.path },
    ...{ divisionId, formerNames: [], custom: {} },
  });
  return tx.lock('union', id);
}

async function appoint(tx: Tx, person: Person, places: Record<'root' | 'province', Rows['union']>): Promise<void> {
  const { name, phone, email } = person;
  const account = tx.create('account', { name, phone, email, unionId: places.root.id, state: 'invited' });
  for (const post of person.posts) {
    const { role, at } = posts[post];
    tx.create('grant', {
      ...{ accountId: account.id, unionId: places[at].id, role, validFrom: today(), reason: ownReasons.setUp.zh },
    });
  }
  await inviteAccount(
    tx,
    account,
    places[person.posts.some((post) => posts[post].at === 'root') ? 'root' : 'province'],
  );
}

const alreadySetUp = () =>
  new Conflict(
    'already-set-up',
    '这个实例已经安装完成；新增人员请由系统管理员建账号、安全管理员授权',
    'This instance is set up already; further people are given accounts and grants by its administrators',
  );

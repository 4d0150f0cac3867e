// What a record names lies where its writer looks, for every reference that anybody may write; elsewhere is answered as nowhere.
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { getResource, resources } from '../../../models/descriptor/registry.ts';
import { writableFields } from '../../../models/descriptor/toJsonSchema.ts';
import type { Rows } from '../../../models/rows.ts';
import type { PersonActor } from '../../../models/store/gates/actor.ts';
import { systemActor } from '../../../models/store/gates/actor.ts';
import { transact } from '../../../models/store/writing/transaction.ts';
import { createRecord } from '../../../workflows/records/createRecord.ts';
import { updateRecord } from '../../../workflows/records/updateRecord.ts';
import { buildAccount, buildAdmin, buildHouse, buildMember, buildUnion, type House } from '../../support/build.ts';
import { setUpStore } from '../../support/setUpStore.ts';

let house: House;
let admin: PersonActor;
let member: Rows['member'];
setUpStore();
beforeAll(async () => {
  house = await buildHouse();
  admin = await buildAdmin(house.baseA);
  member = await buildMember(await buildAccount(), house.baseA);
});

const employerAt = (union: Rows['union']) =>
  transact(systemActor, { action: 'create' }, async (tx) =>
    tx.create('employer', { name: '晨光机械厂', unionId: union.id, formerNames: [] }),
  );
const answerTo = (work: Promise<unknown>) =>
  work.then(
    () => 'taken',
    (error) => [error.status, error.errors],
  );

describe('a member’s employer', () => {
  const employ = (employerId: string) => updateRecord(admin, 'member', member.id, { employerId }, member.version);

  it('elsewhere is answered as one that does not exist', async () => {
    const foreign = await employerAt(house.baseB);
    const answer = await answerTo(employ(foreign.id));
    expect(answer).toEqual(await answerTo(employ(randomUUID())));
    expect(answer).toMatchObject([
      422,
      [{ path: 'employerId', message: expect.stringContaining('不在您的管理范围内') }],
    ]);
  });

  it('of one’s own union is taken', async () => {
    expect(await answerTo(employ((await employerAt(house.baseA)).id))).toBe('taken');
  });
});

describe('a union’s industry parent', () => {
  const industryAt = (union: Rows['union']) =>
    buildUnion(union, { name: '教育工会', kind: 'aboveBase', type: 'system' });
  const belongTo = async (industryParentId: string) => {
    const district = await buildAdmin(house.districtA);
    return createRecord(district, 'union', {
      ...{ name: '新设小学工会', kind: 'base', type: 'institution', acceptsMembers: true },
      ...{ parentId: house.districtA.id, industryParentId },
    });
  };

  it('stands beside one’s own scope, in the same province', async () => {
    expect(await answerTo(belongTo((await industryAt(house.cityA)).id))).toBe('taken');
  });

  it('in another province is answered as one that does not exist', async () => {
    const answer = await answerTo(belongTo((await industryAt(house.cityB)).id));
    expect(answer).toEqual(await answerTo(belongTo(randomUUID())));
    expect(answer).toMatchObject([422, [{ path: 'industryParentId' }]]);
  });
});

it('every reference that people write is asked for: by the scope, by this, or by the hook of the resource', () => {
  const asked = resources
    .filter(({ writtenBy }) => writtenBy === 'records')
    .flatMap((resource) =>
      [...writableFields(resource, 'create'), ...writableFields(resource, 'update')].flatMap((name) => {
        const { reference } = resource.fields[name] ?? {};
        return reference && getResource(reference).scope.by !== 'everyone' ? [`${resource.name}.${name}`] : [];
      }),
    );
  expect([...new Set(asked)].sort()).toEqual([
    ...[
      'absence.accountId',
      'absence.deputyId',
      'absence.unionId',
      'account.unionId',
      'document.unionId',
      'employer.unionId',
      'grant.accountId',
      'grant.unionId',
    ],
    'listView.unionId',
    ...[
      'member.employerId',
      'sanction.applicationId',
      'sanction.memberId',
      'sanction.unionId',
      'union.industryParentId',
      'union.parentId',
      'unionMessage.unionId',
    ],
  ]);
});

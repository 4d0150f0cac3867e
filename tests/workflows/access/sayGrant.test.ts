// Whoever confirms or revokes a power reads it in sentences first: what is new, and nothing that the person can do already.
import type { Rows } from '../../../models/rows.ts';
import type { PersonActor } from '../../../models/store/gates/actor.ts';
import { describeRoles } from '../../../workflows/access/describeRoles.ts';
import { findCounting } from '../../../workflows/actions/verbs.ts';
import { createRecord } from '../../../workflows/records/createRecord.ts';
import { buildAccount, buildAdmin, buildUnion, reread } from '../../support/build.ts';
import { setUpStore } from '../../support/setUpStore.ts';

setUpStore();
let root: Rows['union'];
let district: Rows['union'];
let one: PersonActor;
let other: PersonActor;
beforeAll(async () => {
  root = await buildUnion(null, { kind: 'aboveBase', name: '某省总工会' });
  district = await buildUnion(root, { kind: 'aboveBase', name: '某区总工会' });
  [one, other] = [await buildAdmin(root, 'securityAdmin'), await buildAdmin(root, 'securityAdmin')];
});

async function said(account: Rows['account'], unionId: string, role: string, act = 'confirm'): Promise<string[]> {
  const { id } = await createRecord(one, 'grant', { accountId: account.id, unionId, role, reason: '新任职' });
  const count = await findCounting('grant', act);
  const consequences = await count?.(other, id);
  return (consequences ?? []).map(({ title }) => title.zh);
}

test('a new power is said by resource, act and reach, and what of it is masked', async () => {
  const account = await buildAccount({ unionId: district.id });
  const sentences = await said(account, district.id, 'unionOperator');
  expect(sentences).toEqual(expect.arrayContaining(['新增权力（某区总工会）：', '判定记录：本工会和下级可查看']));
  expect(sentences.find((each) => each.startsWith('办件：'))).toMatch(
    /本工会和下级可查看；仅本工会可新建、开始审核、转交同事、落实到工会、匹配单位、通过、退回修改、不通过.*下级的.*填报内容.*不显示/,
  );
  expect(sentences.join()).not.toMatch(/[a-z]/);
});

test('what another grant allows there already is not new, be it on a union above', async () => {
  const { accountId } = await buildAdmin(root, 'unionAdmin', { unionId: root.id });
  const account = await reread('account', accountId);
  const sentences = await said(account, district.id, 'unionOperator');
  expect(sentences.join()).not.toContain('办件');
});

test('what would be lost is said before a grant is revoked', async () => {
  const account = await buildAccount({ unionId: district.id });
  expect((await said(account, district.id, 'auditor', 'revoke')).join()).toMatch(/^失去权力（某区总工会）：,审计/);
});

test('every role is told with its powers and the roles that it is apart from', () => {
  const roles = new Map(describeRoles().map((role) => [role.role, role]));
  expect(roles.get('auditor')?.apart).toHaveLength(roles.size - 1);
  expect(
    roles
      .get('securityAdmin')
      ?.powers.map(({ zh }) => zh)
      .join(),
  ).toContain('授权：本工会和下级可');
  for (const { powers } of roles.values()) expect(powers.length).toBeGreaterThan(1);
});

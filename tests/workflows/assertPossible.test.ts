import { beforeAll, describe, expect, it } from '@jest/globals';
import { resources } from '../../models/descriptor/registry.ts';
import { actionStarts } from '../../models/descriptor/states.ts';
import { type Resource, type Role, roles } from '../../models/descriptor/types.ts';
import type { Rows } from '../../models/rows.ts';
import { systemActor } from '../../models/store/gates/actor.ts';
import { query } from '../../models/store/sql/sql.ts';
import { transact } from '../../models/store/writing/transaction.ts';
import { runAction } from '../../workflows/actions/runAction.ts';
import { assertPossible } from '../../workflows/assertPossible.ts';
import { buildAdmin, buildHouse, buildUnion } from '../support/build.ts';
import { plantEveryResource } from '../support/everyResource.ts';
import { setUpStore } from '../support/setUpStore.ts';
import { wellFormed } from '../support/wellFormed.ts';

let upper: Rows['union'];
setUpStore();
beforeAll(async () => {
  upper = (await buildHouse()).root;
});

const refusalOf = (work: () => void) => {
  try {
    work();
  } catch (error) {
    return error as { status: number; code: string; text: { zh: string; en: string }; extra: unknown };
  }
  return undefined;
};

describe('what is impossible now', () => {
  it('is told with the state, in words, and what is possible instead', () => {
    expect(refusalOf(() => assertPossible('application', { state: 'opened' }, 'withdraw'))).toMatchObject({
      status: 409,
      code: 'wrong-state',
      text: {
        zh: '此办件现在是“审核中”，不能“撤回”；可以：催办、请求回电',
        en: 'This Application is Under review: no “Withdraw”; possible: Urge, Ask for a call',
      },
      extra: {
        state: 'opened',
        possible: ['urge', 'askCallBack'],
      },
    });
  });

  it('is told staff with what staff may do, and what is refused stands in quotation marks', () => {
    expect(refusalOf(() => assertPossible('application', { state: 'returned' }, 'reject'))?.text.zh).toBe(
      '此办件现在是“退回”，不能“不通过”；可以：无',
    );
  });

  it('is told with what to do when nothing is possible', () => {
    expect(refusalOf(() => assertPossible('document', { state: 'published' }, 'update'))?.text.zh).toBe(
      '此规则文档现在是“已发布”，不能“修改”；可以：检查。要修改请新建草稿',
    );
    expect(refusalOf(() => assertPossible('application', { state: 'rejected' }, 'submit'))?.text.zh).toBe(
      '此办件现在是“不通过”，不能“提交”；可以：无。请重新申请',
    );
  });

  it('is told of states that begin at a moment as of others', () => {
    const lifted = { liftedAt: '2026-01-01T00:00:00Z' };
    expect(refusalOf(() => assertPossible('sanction', lifted, 'lift'))).toMatchObject({
      text: { zh: '此限制现在是“已解除”，不能“解除限制”；可以：修改' },
      extra: { state: 'lifted' },
    });
  });

  const cases = resources.flatMap((resource) =>
    Object.keys(resource.actions ?? {}).flatMap((action) =>
      Object.entries(resource.states ?? {})
        .filter(([state, { since }]) => {
          const { field, from } = actionStarts(resource, action);
          return field === 'state' ? !from.includes(state) : since === field;
        })
        .map(([state, { since }]) => [resource.name, action, state, { resource, since }] as const),
    ),
  );

  it('holds for the named actions of every resource', () => {
    expect(cases.length).toBeGreaterThan(20);
  });

  it.each(cases)('is refused by the verb: %s.%s when %s', async (name, action, state, { resource, since }) => {
    const union = await buildUnion(upper);
    const { ids } = await plantEveryResource(union);
    const id = ids[name];
    // No account is closed that has unfinished cases.
    if (state === 'closed') await query("UPDATE applications SET state = 'expired' WHERE id = $1", [ids.application]);
    await transact(systemActor, { action: 'update' }, async (tx) => {
      const row = await tx.lock(resource, id);
      tx.update(resource, row, since ? { [since]: new Date().toISOString() } : asIn(resource, state));
    });
    const role = roles.find((each) => resource.access[each]?.lower?.includes(action)) as Role;
    const admin = await buildAdmin(upper, role);
    // In a state that is its person's own affair it is not even seen.
    const isPrivate = resource.scope.by === 'union' && resource.scope.private?.states.includes(state);
    await expect(runAction(admin, resource, id, action, wellFormed(resource, action))).rejects.toMatchObject(
      isPrivate ? { status: 404 } : { status: 409, code: 'wrong-state', extra: { state } },
    );
  });
});

/** What a row becomes with the state: a closed account holds nobody. */
function asIn({ personal }: Resource, state: string): Readonly<Record<string, unknown>> {
  const closing = personal?.kept.onClosing;
  return typeof closing === 'object' && closing.becomes.state === state ? closing.becomes : { state };
}

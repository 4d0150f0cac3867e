import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Desk } from '../../../contract/desk.ts';
import type { Explanation } from '../../../contract/explanation.ts';
import type { HistoryEntry } from '../../../contract/history.ts';
import type { Role } from '../../../models/descriptor/types.ts';
import type { Rows } from '../../../models/rows.ts';
import { findOne } from '../../../models/store/sql/find.ts';
import type { Ask } from '../../support/client.ts';
import { type Instance, openInstance } from '../../support/instance.ts';
import { messages } from '../../support/messages.ts';
import { submit } from '../../support/submit.ts';

let instance: Instance;
type Reviewer = { ask: Ask; account: Rows['account'] };
let [giver, colleague, third]: Reviewer[] = [];
let above: Reviewer;

async function reviewer(union: Rows['union'], ...roles: Role[]): Promise<Reviewer> {
  const ask = await instance.admin(union, ...roles);
  return { ask, account: (await findOne('account', { loginName: ask.loginName }))! };
}
beforeAll(async () => {
  instance = await openInstance();
  const { baseA, districtA } = instance.house;
  giver = await reviewer(baseA);
  colleague = await reviewer(baseA, 'unionOperator');
  third = await reviewer(baseA);
  above = await reviewer(districtA);
});
afterAll(() => instance.close());

const waits = async () => (await submit(instance.house.baseA)).application.id;
const handOver = (from: Reviewer, id: string, to: Reviewer, note = '我明天开会，请代为核对') =>
  from.ask('POST', `/api/applications/${id}/handOver`, { accountId: to.account.id, note });
/** What waits for somebody, as his inbox asks. */
async function inboxOf({ ask }: Reviewer): Promise<string[]> {
  const { elsewhere } = (await ask<Desk>('GET', '/api/applications/desk')).body;
  const filter = { state: ['submitted', 'opened'], ...(elsewhere.length ? { openedById_ne: elsewhere } : {}) };
  const { body } = await ask<{ id: string }[]>('GET', `/api/applications?filter=${JSON.stringify(filter)}`);
  return body.map(({ id }) => id);
}

describe('a case that is handed over', () => {
  let id: string;
  beforeAll(async () => {
    id = await waits();
    await giver!.ask('POST', `/api/applications/${id}/open`, {});
  });

  it('offers the colleagues who may decide it, and nobody else', async () => {
    const { colleagues, may } = (await giver!.ask<Explanation>('GET', `/api/applications/${id}/explain`)).body;
    expect(may).toContain('handOver');
    expect(colleagues.map((each) => each.id).sort()).toEqual([colleague!.account.id, third!.account.id].sort());
  });

  it('leaves one inbox and stands in the other', async () => {
    expect(await inboxOf(giver!)).toContain(id);
    expect(await handOver(giver!, id, colleague!)).toMatchObject({
      status: 200,
      body: { state: 'opened', openedById: colleague!.account.id, openedBy: colleague!.account.name },
    });
    expect(await inboxOf(giver!)).not.toContain(id);
    expect(await inboxOf(third!)).not.toContain(id);
    expect(await inboxOf(colleague!)).toContain(id);
  });

  it('tells both who handed it to whom, when and why', async () => {
    for (const { ask } of [giver!, colleague!]) {
      const { body } = await ask<HistoryEntry[]>('GET', `/api/applications/${id}/history`);
      expect(body.find(({ action }) => action === 'handOver')).toMatchObject({
        actor: giver!.account.name,
        at: expect.any(String),
        reason: '我明天开会，请代为核对',
        after: { openedBy: colleague!.account.name },
      });
    }
  });

  it('is told to the one who has it now', async () => {
    expect(await messages({ template: 'review.handedOver', accountId: colleague!.account.id })).not.toEqual([]);
  });

  it('is decided by him', async () => {
    expect((await colleague!.ask('POST', `/api/applications/${id}/approve`, {})).status).toBe(200);
  });
});

describe('is refused in words', () => {
  it('to whoever has no power over the case', async () => {
    const id = await waits();
    const stranger = await reviewer(instance.house.baseB);
    for (const nobody of [stranger, above])
      expect(await handOver(giver!, id, nobody)).toMatchObject({
        status: 422,
        body: { errors: [{ path: 'accountId', message: expect.stringMatching(/没有.*审核权限/) }] },
      });
  });

  it('to the one who hands it over, and to the applicant', async () => {
    const id = await waits();
    expect((await handOver(giver!, id, giver!)).status).toBe(422);
    const own = (await submit(instance.house.baseA, third!.account as never)).application.id;
    expect((await handOver(giver!, own, third!)).status).toBe(422);
  });

  it('while another has it on his desk', async () => {
    const id = await waits();
    await handOver(giver!, id, colleague!);
    expect(await handOver(giver!, id, third!)).toMatchObject({
      status: 409,
      body: { detail: expect.stringContaining(colleague!.account.name!) },
    });
  });

  it('once it is decided', async () => {
    const id = await waits();
    await giver!.ask('POST', `/api/applications/${id}/approve`, {});
    expect((await handOver(giver!, id, colleague!)).status).toBe(409);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

const secrets = { first: 'first-'.repeat(8), second: 'second-'.repeat(8) };
process.env.SMS_RECEIPT_SECRET = secrets.first;
process.env.SMS_SECOND_RECEIPT_SECRET = secrets.second;
const { find } = await import('../../../models/store/sql/find.ts');
const { forgetSendings } = await import('../../../models/store/queries/sendings.ts');
const { query } = await import('../../../models/store/sql/sql.ts');
const { deliverNotices } = await import('../../../workflows/notices/deliverNotices.ts');
const { openServer } = await import('../../support/instance.ts');
const { code, openNotices } = await import('../../workflows/notices/openNotices.ts');
const { openSmsProvider } = await import('../../workflows/notices/smsProvider.ts');

type Provider = Awaited<ReturnType<typeof openSmsProvider>>;
let platform: Awaited<ReturnType<typeof openNotices>>;
let server: Awaited<ReturnType<typeof openServer>>;
let first: Provider;
let second: Provider;

beforeAll(async () => {
  platform = await openNotices();
  server = await openServer(platform.close);
  first = await openSmsProvider('first', secrets.first);
  second = await openSmsProvider('second', secrets.second);
  for (const each of [first, second]) each.tells(server.url);
});
afterAll(async () => {
  await Promise.all([first.close(), second.close()]);
  await server.close();
});
beforeEach(async () => {
  for (const table of ['notice_sendings', 'notices', 'notice_events']) await query(`DELETE FROM ${table}`);
  for (const each of [first, second]) each.become({});
});

const ago = (seconds: number) => new Date(Date.now() - seconds * 1000);
const deliver = (now = () => new Date()) =>
  deliverNotices({ sms: { first: first.transport, second: second.transport } }, { now, batch: 30 });
const lastId = ({ ids }: Provider) => ids.at(-1) ?? '';
const theNotice = async () => (await find('notice', {}))[0];

async function sendCode(now?: () => Date) {
  await platform.say(code('482913'));
  await deliver(now);
}

describe('a receipt', () => {
  it('says that a message was delivered, and when', async () => {
    await sendCode();
    expect(await theNotice()).toMatchObject({ state: 'sent', provider: 'first', providerId: lastId(first) });
    const at = ago(2);
    expect(await first.receipts([{ id: lastId(first), state: 'delivered', at }])).toEqual({
      status: 200,
      body: { taken: 1, repeated: 0, unknown: 0 },
    });
    expect(await theNotice()).toMatchObject({ state: 'delivered', receiptAt: at.toISOString(), lastError: null });
  });

  it('says that it was not, with the reason in words', async () => {
    await sendCode();
    await first.receipts([{ id: lastId(first), state: 'failed', at: ago(2), code: 'empty' }]);
    expect(await theNotice()).toMatchObject({ state: 'undelivered', lastError: '这个号码是空号' });
  });

  it('that comes twice changes nothing the second time', async () => {
    await sendCode();
    const receipt = { id: lastId(first), state: 'delivered', at: ago(2) } as const;
    await first.receipts([receipt]);
    const before = await theNotice();
    expect((await first.receipts([receipt, receipt])).body).toEqual({ taken: 0, repeated: 2, unknown: 0 });
    expect(await theNotice()).toEqual(before);
  });

  it('that is older than what is known changes nothing, one that is newer does', async () => {
    await sendCode();
    const id = lastId(first);
    await first.receipts([{ id, state: 'delivered', at: ago(10) }]);
    await first.receipts([{ id, state: 'failed', at: ago(20), code: 'EXPIRED' }]);
    expect(await theNotice()).toMatchObject({ state: 'delivered' });
    await first.receipts([{ id, state: 'failed', at: ago(5), code: 'EXPIRED' }]);
    expect(await theNotice()).toMatchObject({ state: 'undelivered', lastError: '运营商在规定时间内没能送达' });
  });

  it('that a message was only accepted never hides how it ended', async () => {
    await sendCode();
    const id = lastId(first);
    await first.receipts([{ id, state: 'delivered', at: ago(10) }]);
    await first.receipts([
      { id, state: 'accepted', at: ago(12) },
      { id, state: 'accepted', at: ago(1) },
    ]);
    expect(await theNotice()).toMatchObject({ state: 'delivered' });
  });

  it('that comes before the answer to the sending is kept for it', async () => {
    first.become({ before: (id) => first.receipts([{ id, state: 'delivered', at: ago(1) }]) });
    await sendCode();
    expect(await theNotice()).toMatchObject({ state: 'delivered' });
  });

  it('of a message that is none of ours is counted and tells nothing', async () => {
    await sendCode();
    const answer = await first.receipts([{ id: 'of-nobody', state: 'failed', at: ago(1) }]);
    expect(answer).toEqual({ status: 200, body: { taken: 0, repeated: 0, unknown: 1 } });
    expect(await theNotice()).toMatchObject({ state: 'sent' });
  });

  it('signed by somebody else, or by the other provider, is refused and writes nothing', async () => {
    await sendCode();
    const receipt = { id: lastId(first), state: 'delivered', at: ago(1) } as const;
    for (const secret of ['x'.repeat(40), secrets.second])
      expect(await first.receipts([receipt], { secret })).toMatchObject({
        status: 401,
        body: { code: 'foreign-signature', detail: expect.stringContaining('签名不对') },
      });
    expect(await theNotice()).toMatchObject({ state: 'sent' });
  });

  it('signed long ago is refused: somebody repeats what he has heard', async () => {
    await sendCode();
    const receipt = { id: lastId(first), state: 'delivered', at: ago(400) } as const;
    expect(await first.receipts([receipt], { signedAt: ago(400) })).toMatchObject({
      status: 401,
      body: { code: 'old-signature' },
    });
    expect(await theNotice()).toMatchObject({ state: 'sent' });
  });

  it('of a time that has not come is refused', async () => {
    const receipt = { id: 'any', state: 'delivered', at: ago(-3600) } as const;
    expect((await first.receipts([receipt])).status).toBe(422);
  });

  it('is forgotten with its sending after thirty days; the notice goes on saying what it said', async () => {
    await sendCode();
    await first.receipts([{ id: lastId(first), state: 'delivered', at: ago(1) }]);
    await query(`UPDATE notice_sendings SET sent_at = now() - interval '31 days'`);
    await forgetSendings();
    expect(await query('SELECT 1 FROM notice_sendings')).toEqual([]);
    expect(await theNotice()).toMatchObject({ state: 'delivered', providerId: lastId(first) });
  });
});

describe('codes', () => {
  it('that the first provider is too slow for are kept with both attempts', async () => {
    first.become({ delayMs: 600 });
    await sendCode();
    expect(await theNotice()).toMatchObject({ state: 'sent', provider: 'second', providerId: lastId(second) });
    expect(
      await query('SELECT provider, message_id AS id, refused FROM notice_sendings ORDER BY provider'),
    ).toMatchObject([
      { provider: 'first', id: null, refused: '超时，没有答复' },
      { provider: 'second', id: lastId(second), refused: null },
    ]);
  });

  it.each([
    ['go by the second provider first once 15 % of 20 were not delivered', 3, 'second'],
    ['stay with the first while fewer fail', 2, 'first'],
  ])('%s', async (_, failed, provider) => {
    await twenty();
    await first.receipts(
      first.ids.slice(-20).map((id, index) => {
        const fails = index < failed;
        return { id, state: fails ? 'failed' : 'delivered', at: ago(1), code: fails ? 'rejected' : null };
      }),
    );
    await sendCode();
    expect((await find('notice', {}, { order: '-createdAt' }))[0]).toMatchObject({ provider });
  });

  it('stay with the first where it is the numbers that do not exist', async () => {
    await twenty();
    await first.receipts(
      first.ids.slice(-20).map((id) => ({ id, state: 'failed' as const, at: ago(1), code: 'empty' })),
    );
    await sendCode();
    expect((await find('notice', {}, { order: '-createdAt' }))[0]).toMatchObject({ provider: 'first' });
  });

  it('leave the first provider when receipts stay out, and return to it when they come', async () => {
    await twenty();
    const before = first.ids.length;
    const later = () => new Date(Date.now() + 61_000);
    await sendCode(later);
    expect(first.ids).toHaveLength(before);
    await first.receipts(first.ids.slice(-20).map((id) => ({ id, state: 'delivered' as const, at: ago(1) })));
    await sendCode(later);
    expect(first.ids).toHaveLength(before + 1);
  });

  it('stay with the first while fewer than 20 can be judged', async () => {
    for (let left = 19; left > 0; left -= 1) await platform.say(code('482913'));
    await deliver();
    await first.receipts(first.ids.slice(-19).map((id) => ({ id, state: 'failed' as const, at: ago(1) })));
    await sendCode();
    expect((await find('notice', {}, { order: '-createdAt' }))[0]).toMatchObject({ provider: 'first' });
  });
});

async function twenty() {
  for (let left = 20; left > 0; left -= 1) await platform.say(code('482913'));
  await deliver();
}

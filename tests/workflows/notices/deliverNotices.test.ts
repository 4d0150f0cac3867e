import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { systemActor } from '../../../models/store/gates/actor.ts';
import { claimNotices } from '../../../models/store/queries/notices.ts';
import { find, findOne } from '../../../models/store/sql/find.ts';
import { query } from '../../../models/store/sql/sql.ts';
import { transact } from '../../../models/store/writing/transaction.ts';
import { rulebook } from '../../../workflows/documents/rulebook.ts';
import { deliverNotices } from '../../../workflows/notices/deliverNotices.ts';
import { enqueueNotice } from '../../../workflows/notices/enqueueNotice.ts';
import { listSandbox } from '../../../workflows/notices/listSandbox.ts';
import { redriveNotice } from '../../../workflows/notices/redriveNotice.action.ts';
import { retryDelay } from '../../../workflows/notices/retryDelay.ts';
import { endOfQuiet } from '../../../workflows/notices/sendableAt.ts';
import { sandboxTransport } from '../../../workflows/notices/transports/sandbox.ts';
import { PermanentFailure } from '../../../workflows/notices/transports/transport.ts';
import { openTransports } from '../../../workflows/notices/transports/transports.ts';
import { writeMessages } from '../../../workflows/notices/writeMessages.ts';
import { code, openNotices, type Platform, recorder } from './openNotices.ts';

let platform: Platform;
beforeAll(async () => {
  platform = await openNotices();
});
afterAll(() => platform.close());
beforeEach(async () => {
  await query('DELETE FROM notices');
  await query('DELETE FROM notice_events');
});

/** The next eleven in the morning of the quiet hours' zone: everything written by then is due. */
const morning = () => new Date(Math.ceil((Date.now() - 3 * 3_600_000) / 86_400_000) * 86_400_000 + 3 * 3_600_000);
const night = () => new Date(morning().getTime() + 12 * 3_600_000);
const all = () => find('notice', {});

describe('a notice', () => {
  it('goes out once, whoever asks how often', async () => {
    await platform.say({ event: 'withdrawn/e1' });
    const { seen, transports } = recorder();
    await Promise.all([1, 2, 3].map(() => deliverNotices(transports, { now: morning })));
    await deliverNotices(transports, { now: morning });
    expect(seen.map(({ to, body }) => [to, body])).toEqual([
      ['13900000001', '您的入会申请（A1）已撤回，可修改后重新提交。'],
    ]);
    expect(await all()).toMatchObject([{ state: 'sent', providerId: 'ok', attempts: 1 }]);
  });

  it('is refused a second time for the same event', async () => {
    await platform.say({ event: 'withdrawn/e1' });
    await expect(platform.say({ event: 'withdrawn/e1' })).rejects.toMatchObject({ status: 409 });
  });

  it('is gone when the transaction of its decision is rolled back', async () => {
    const rules = (await rulebook()).at(platform.root.path);
    const failing = transact(systemActor, { action: 'create' }, async (tx) => {
      enqueueNotice(tx, rules, {
        template: 'join.withdrawn',
        event: 'withdrawn/e',
        phone: '13900000001',
        unionId: platform.root.id,
        variables: { 'application.number': 'A1' },
      });
      await tx.flush();
      throw new Error('crash');
    });
    await expect(failing).rejects.toThrow('crash');
    await writeMessages();
    expect(await all()).toEqual([]);
  });

  it('that cannot be written lies dead and in sight; the others go out', async () => {
    const rules = (await rulebook()).at(platform.root.path);
    const events = ['withdrawn/wording', 'withdrawn/sealed', 'withdrawn/whole'] as const;
    await transact(systemActor, { action: 'create' }, async (tx) => {
      for (const event of events)
        enqueueNotice(tx, rules, {
          template: 'join.withdrawn',
          event,
          phone: '13900000001',
          unionId: platform.root.id,
          variables: { 'application.number': 'A1' },
        });
    });
    await query(`UPDATE notice_events SET document_hash = 'gone' WHERE event = 'withdrawn/wording' RETURNING 1`);
    await query(`UPDATE notice_events SET phone = 'a.gone.AAAA' WHERE event = 'withdrawn/sealed' RETURNING 1`);
    const { seen, transports } = recorder();
    await deliverNotices(transports, { now: morning });
    expect(seen).toHaveLength(1);
    const rows = Object.fromEntries((await all()).map((row) => [row.event, row]));
    expect(rows['withdrawn/whole']).toMatchObject({ state: 'sent' });
    expect(rows['withdrawn/wording']).toMatchObject({ state: 'dead', lastError: expect.stringContaining('文案') });
    expect(rows['withdrawn/sealed']).toMatchObject({ state: 'dead', lastError: expect.stringContaining('解密') });
  });

  it('is sent by another worker when the first one died after claiming it, with the same id', async () => {
    const [row] = await platform.say({});
    const claimed = await claimNotices(10, morning());
    expect(claimed).toHaveLength(1);
    const { seen, transports } = recorder();
    await deliverNotices(transports, { now: morning });
    expect(seen).toHaveLength(0);
    await deliverNotices(transports, { now: () => new Date(morning().getTime() + 121_000) });
    expect(seen.map(({ id }) => id)).toEqual([row?.id]);
  });

  it('refuses a template whose variable has no value: it stays, dead and in sight, and what it tells of stands', async () => {
    const [row] = await platform.say({ variables: {} });
    const problem = '模板 join.withdrawn 用到的变量没有值：application.number';
    expect(await all()).toMatchObject([
      { id: row?.id, state: 'dead', lastError: problem, body: problem, nextAt: null },
    ]);
    const { seen, transports } = recorder();
    await deliverNotices(transports, { now: morning });
    expect(seen).toEqual([]);
  });

  it('keeps the code out of every column in clear, and forgets it once it was sent', async () => {
    const [row] = await platform.say(code('482913'));
    const text = JSON.stringify(await query('SELECT * FROM notices'));
    expect(text).not.toContain('482913');
    expect(text).not.toContain('13900000001');
    expect(row?.body).toBe('工会会员平台验证码●●●●●●，用于登录或确认是您本人办理，5分钟内有效，请勿告诉他人。');
    const { seen, transports } = recorder();
    await deliverNotices(transports);
    expect(seen).toMatchObject([
      {
        body: '工会会员平台验证码482913，用于登录或确认是您本人办理，5分钟内有效，请勿告诉他人。',
        variables: { code: '482913' },
      },
    ]);
    expect((await all())[0]?.variables).toEqual({});
  });

  it('can be read whole in the sandbox', async () => {
    await platform.say(code('112233'));
    await deliverNotices({ sms: { first: sandboxTransport() } });
    expect(await listSandbox('13900000001')).toMatchObject([
      { body: expect.stringContaining('112233'), state: 'sent', to: '13900000001' },
    ]);
    expect(await listSandbox('13900000002')).toEqual([]);
  });
});

describe('trying again', () => {
  it('waits 30 seconds to 6 hours, longer each time, never quite the same', () => {
    const waits = [1, 2, 3, 4, 5, 6, 7, 8].map((attempts) => retryDelay(attempts, () => 0.5) / 1000);
    expect(waits).toEqual([30, 120, 480, 1920, 7680, 21600, 21600, 21600]);
    expect(retryDelay(1, () => 0)).toBe(24_000);
    expect(retryDelay(1, () => 1)).toBe(36_000);
    expect(retryDelay(7, () => 1)).toBe(6 * 3_600_000);
  });

  it('counts attempts, keeps the error and dies after the last one', async () => {
    await platform.say({});
    const { seen, transports } = recorder(() => {
      throw new Error('网关忙 13900000001');
    });
    let now = morning();
    for (let day = 0; day < 12; day++) {
      await deliverNotices(transports, { now: () => now });
      now = new Date(now.getTime() + 24 * 3_600_000);
    }
    expect(seen).toHaveLength(8);
    expect(await all()).toMatchObject([{ state: 'dead', attempts: 8, lastError: '网关忙 [号码]' }]);
  });

  it('ends at once on a final refusal, and one click sends it again', async () => {
    const [row] = await platform.say({});
    const refusing = recorder(() => {
      throw new PermanentFailure('空号');
    });
    await deliverNotices(refusing.transports, { now: morning });
    expect(await all()).toMatchObject([{ state: 'dead', lastError: '空号', attempts: 1 }]);
    await redriveNotice(systemActor, row?.id as string);
    const { seen, transports } = recorder();
    await deliverNotices(transports, { now: morning });
    expect(seen).toHaveLength(1);
    expect(await all()).toMatchObject([{ state: 'sent', attempts: 1 }]);
    expect(await findOne('audit', { action: 'redrive' })).toMatchObject({ recordId: row?.id });
    await expect(redriveNotice(systemActor, row?.id as string)).rejects.toMatchObject({ status: 409 });
  });

  it('does not send a code nobody can use any more', async () => {
    await platform.say(code('482913'));
    const { seen, transports } = recorder();
    await deliverNotices(transports, { now: () => new Date(Date.now() + 11 * 60_000) });
    expect(seen).toHaveLength(0);
    expect(await all()).toMatchObject([{ state: 'dead', variables: {} }]);
  });
});

describe('quiet hours', () => {
  const hours = { from: '22:00', to: '08:00', timezone: 'Asia/Shanghai' };

  it('reach over midnight and end on the minute', () => {
    const at = (clock: string) => new Date(`2026-11-21T${clock}:30+08:00`);
    expect(endOfQuiet(at('21:59'), hours)).toEqual(at('21:59'));
    expect(endOfQuiet(at('22:00'), hours).toISOString()).toBe('2026-11-22T00:00:00.000Z');
    expect(endOfQuiet(at('03:00'), hours).toISOString()).toBe('2026-11-21T00:00:00.000Z');
    expect(endOfQuiet(at('08:00'), hours)).toEqual(at('08:00'));
    expect(endOfQuiet(at('12:30'), { ...hours, from: '12:00', to: '14:00' }).toISOString()).toBe(
      '2026-11-21T06:00:00.000Z',
    );
  });

  it('hold a message until the morning without counting an attempt, and let codes pass', async () => {
    await platform.say({});
    await query('UPDATE notices SET next_at = now()');
    await platform.say(code('000001'));
    const { seen, transports } = recorder();
    await query('UPDATE notices SET created_at = $1 WHERE urgent', [night()]);
    expect(await deliverNotices(transports, { now: night })).toEqual({ sent: 1, retried: 0, dead: 0, held: 1 });
    expect(seen.map(({ template }) => template)).toEqual(['signIn.code']);
    expect(await find('notice', { urgent: false })).toMatchObject([
      { state: 'pending', attempts: 0, nextAt: new Date(morning().getTime() + 21 * 3_600_000).toISOString() },
    ]);
  });
});

it('an unknown transport refuses to start', () => {
  expect(() => openTransports('pigeon')).toThrow(/pigeon/);
  expect(() => openTransports('constructor')).toThrow(/SMS_TRANSPORT/);
});

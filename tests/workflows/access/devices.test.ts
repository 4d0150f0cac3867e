import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { query } from '../../../models/store/sql/sql.ts';
import { deviceOf } from '../../../workflows/access/deviceOf.ts';
import { type Ask, clientOf } from '../../support/client.ts';
import { type Instance, openInstance } from '../../support/instance.ts';

let instance: Instance;
beforeAll(async () => {
  instance = await openInstance();
}, 60_000);
afterAll(() => instance.close());

const wechat =
  'Mozilla/5.0 (Linux; Android 14; V2329A) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/126.0 Mobile Safari/537.36 XWEB/1260 MicroMessenger/8.0.50';
const iphone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1';
const edge =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36 Edg/126.0.0.0';

/** Signs the phone in on one more device. */
async function on(phone: string, agent: string): Promise<Ask> {
  await query('DELETE FROM rate_limits', []);
  await query('DELETE FROM sign_in_codes', []);
  await instance.visitor('POST', '/api/public/codes', { phone, purpose: 'signIn' });
  const code = /\d{6}/.exec(await instance.lastMessage(phone))?.[0];
  const { body } = await instance.visitor('POST', '/api/public/session', { phone, code }, { 'User-Agent': agent });
  return clientOf(instance.url, () => ({ Authorization: `Bearer ${body.token}` }));
}
const devicesOf = async (client: Ask) => (await client('GET', '/api/public/me/devices')).body.items;

it.each([
  [wechat, '微信（安卓）'],
  [iphone, 'Safari（iPhone）'],
  [edge, 'Edge（Windows）'],
  ['Mozilla/5.0 (Phone; OpenHarmony 5.0) AppleWebKit/537.36 Chrome/114.0 Safari/537.36 ArkWeb/4.1', 'Chrome（鸿蒙）'],
  ['okhttp/4.12.0', '其他程序'],
  ['', '其他程序'],
])('a device is named by the family of its browser and system, no more: %#', (agent, name) => {
  expect(deviceOf(agent)).toBe(name);
});

describe('a member with two devices', () => {
  let phone: Ask;
  let desk: Ask;
  beforeAll(async () => {
    phone = await on('13800009601', wechat);
    desk = await on('13800009601', edge);
    await on('13800009602', iphone);
  });

  it('sees both, which one he holds, and the days; no address, nothing that could be used to sign in', async () => {
    const items = await devicesOf(desk);
    expect(items).toMatchObject([
      { name: 'Edge（Windows）', isThis: true },
      { name: '微信（安卓）', isThis: false },
    ]);
    expect(Object.keys(items[0] ?? {}).sort()).toEqual(['firstSeen', 'id', 'isThis', 'lastSeen', 'name']);
    expect(items[0]?.firstSeen).toMatch(/^\d{4}-\d\d-\d\d$/);
    const sids = (await query<{ sid: string }>('SELECT sid FROM sessions', [])).map(({ sid }) => sid);
    for (const { id } of items) expect(sids).not.toContain(id);
    const stored = JSON.stringify(await query('SELECT sess FROM sessions', []));
    expect(stored).not.toMatch(/127\.0\.0\.1|MicroMessenger/);
  });

  it('sees them on a page', async () => {
    const { text } = await desk('GET', '/me/devices', undefined, { Accept: 'text/html' });
    expect(text).toMatch(/Edge（Windows）[\s\S]*本机[\s\S]*微信（安卓）[\s\S]*退出这台设备/);
    expect((await desk('GET', '/me', undefined, { Accept: 'text/html' })).text).toContain('/me/security');
  });

  it('signs out another one, which must sign in again; it stands in his audit', async () => {
    const [, other] = await devicesOf(desk);
    expect((await desk('DELETE', `/api/public/me/devices/${other?.id}`)).status).toBe(204);
    expect((await phone('GET', '/api/public/me')).status).toBe(401);
    expect(await devicesOf(desk)).toHaveLength(1);
    expect((await desk('DELETE', `/api/public/me/devices/${other?.id}`)).status).toBe(404);
    expect(await query("SELECT 1 FROM audit WHERE action = 'endSession'", [])).toHaveLength(1);
  });

  it('cannot sign out the one he holds this way, nor anybody else’s', async () => {
    const [own] = await devicesOf(desk);
    expect((await desk('DELETE', `/api/public/me/devices/${own?.id}`)).status).toBe(409);
    const stranger = await on('13800009603', iphone);
    expect((await stranger('DELETE', `/api/public/me/devices/${own?.id}`)).status).toBe(404);
    expect((await desk('GET', '/api/public/me')).status).toBe(200);
  });
});

// The card checked by somebody who has only its code and the published keys: nothing of ours verifies here.

import { execFile } from 'node:child_process';
import { createPublicKey, generateKeyPairSync, verify } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import type { CardKeys } from '../../../contract/operation.ts';
import type { Rows } from '../../../models/rows.ts';
import { query } from '../../../models/store/sql/sql.ts';
import { readCard } from '../../../workflows/members/checkCard.ts';
import { issueCard } from '../../../workflows/members/issueCard.ts';
import type { Person } from '../../support/build.ts';
import { buildAccount, buildMember } from '../../support/build.ts';
import { type Instance, openInstance } from '../../support/instance.ts';

let instance: Instance;
let account: Person;
let member: Rows['member'];
beforeAll(async () => {
  instance = await openInstance();
  account = await buildAccount({ name: '周测试' });
  member = await buildMember(account, instance.house.baseA, { state: 'pending' });
}, 60_000);
afterAll(() => instance.close());

const publishedKeys = async () => (await instance.visitor('GET', '/.well-known/card-keys.json')).body;

function offline(token: string, { keys }: CardKeys) {
  const [kid = '', payload = '', signature = ''] = token.split('.');
  const jwk = keys.find((key) => key.kid === kid);
  const genuine =
    jwk !== undefined &&
    verify(
      null,
      Buffer.from(`${kid}.${payload}`),
      createPublicKey({ key: jwk, format: 'jwk' }),
      Buffer.from(signature, 'base64url'),
    );
  return { genuine, says: JSON.parse(Buffer.from(payload, 'base64url').toString()) };
}

const shownAt = (token: string) =>
  instance.visitor('GET', `/card/${encodeURIComponent(token)}`, undefined, { Accept: 'text/html' });

it('proves itself without the network: number, union, state and until when, and nothing else', async () => {
  const { token } = await issueCard(member);
  const { genuine, says } = offline(token, await publishedKeys());
  expect(genuine).toBe(true);
  expect(says).toEqual({
    no: member.number,
    union: instance.house.baseA.name,
    state: 'pending',
    until: expect.any(Number),
  });
  expect(says.until * 1000 - Date.now()).toBeGreaterThan(23 * 3600_000);
  for (const personal of [account.name, account.documentNumber, account.phone])
    expect(Buffer.from(token.split('.')[1] as string, 'base64url').toString()).not.toContain(personal);
  expect(token.length).toBeLessThan(300);
});

it.each(['README.md', 'README.zh-CN.md'])('the program in %s checks it', async (file) => {
  const program = /```js\n([\s\S]+?)```/.exec(readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8'))?.[1];
  const folder = mkdtempSync(join(tmpdir(), 'huiji-card-'));
  writeFileSync(join(folder, 'checkCard.mjs'), program ?? '');
  writeFileSync(join(folder, 'card-keys.json'), JSON.stringify(await publishedKeys()));
  const { token } = await issueCard(member);
  const run = (code: string) =>
    promisify(execFile)(process.execPath, ['checkCard.mjs', `https://any.example/card/${code}`, 'card-keys.json'], {
      cwd: folder,
    });
  expect((await run(token)).stdout).toContain(member.number);
  await expect(run(token.replace('.', '.A'))).rejects.toThrow('not genuine');
  rmSync(folder, { recursive: true });
});

it('changed in one letter, or signed by anybody else, is not genuine', async () => {
  const { token } = await issueCard(member);
  const [kid, payload = '', signature] = token.split('.');
  const better = Buffer.from(Buffer.from(payload, 'base64url').toString().replace('pending', 'active')).toString(
    'base64url',
  );
  expect(offline(`${kid}.${better}.${signature}`, await publishedKeys()).genuine).toBe(false);
  for (const forged of [
    `${kid}.${better}.${signature}`,
    `${token.slice(0, -1)}é`,
    `${token}A`,
    `x9.${payload}.${signature}`,
    'x',
  ])
    expect((await shownAt(forged)).status).toBe(404);
  expect(generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' }).x).not.toBe(
    (await publishedKeys()).keys[0]?.x,
  );
});

it('the keys are for everybody and hold nothing secret', async () => {
  const { body, headers } = await instance.visitor('GET', '/.well-known/card-keys.json');
  expect(body.keys[0]).toEqual({
    kty: 'OKP',
    crv: 'Ed25519',
    use: 'sig',
    alg: 'EdDSA',
    kid: expect.any(String),
    x: expect.any(String),
  });
  expect(headers.get('access-control-allow-origin')).toBe('*');
  expect(headers.get('cache-control')).toContain('public');
});

it('checked online shows the state of this moment, masked, and that the signature holds', async () => {
  const { token } = await issueCard(member);
  const before = await shownAt(token);
  expect(before.text).toMatch(/待核实[\s\S]*周\*\*/);
  expect(before.text).toContain('签名有效');
  expect(before.text).not.toContain('周测试');
  await query("UPDATE members SET state = 'retained' WHERE id = $1", [member.id]);
  expect((await shownAt(token)).text).toMatch(/<h2>保留会籍<\/h2>[\s\S]*出示时为“待核实”/);
  await query("UPDATE members SET state = 'ended', ended_reason = 'left' WHERE id = $1", [member.id]);
  expect((await shownAt(token)).text).toMatch(/<h2>终止<\/h2>/);
  await query("UPDATE members SET state = 'pending', ended_reason = NULL WHERE id = $1", [member.id]);
});

it('is good for as long as the parameters of the union say, then shows nothing of the member', async () => {
  const { token } = await issueCard(member);
  jest.useFakeTimers({
    now: Date.now() + 25 * 3600_000,
    doNotFake: [
      'nextTick',
      'setImmediate',
      'setTimeout',
      'setInterval',
      'queueMicrotask',
      'performance',
      'hrtime',
      'clearImmediate',
      'clearInterval',
      'clearTimeout',
    ],
  });
  try {
    expect(readCard(token)).toMatchObject({ isOver: true });
    const late = await shownAt(token);
    expect(late.status).toBe(404);
    expect(late.text).toContain('二维码已过期');
    expect(late.text).not.toContain('周');
  } finally {
    jest.useRealTimers();
  }
});

it('its code leads to this server when no address is configured', async () => {
  const me = await instance.member('13800009401');
  await me('PUT', '/api/public/me/identity', {
    name: '吴测试',
    documentType: 'resident',
    documentNumber: '32050519920214960x',
  });
  const { body } = await me('GET', '/api/public/me');
  expect(body.card).toBeNull();
  const mine = (await query<{ id: string }>('SELECT id FROM accounts WHERE name = $1', ['吴测试']))[0];
  await query('UPDATE members SET account_id = $1 WHERE id = $2', [mine?.id, member.id]);
  const { card } = (await me('GET', '/api/public/me')).body;
  expect(card).toMatchObject({ token: expect.any(String), validUntil: expect.any(String) });
  expect(card?.address).toBe(`${instance.url}/card/${card?.token}`);
  const page = await me('GET', '/me', undefined, { Accept: 'text/html' });
  expect(page.text).toMatch(/待核实[\s\S]*打开本页自动更新/);
});

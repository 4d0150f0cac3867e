// Requests that Node refuses before the application sees them.
import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { expect, test } from '@jest/globals';
import { type Instance, openInstance } from '../support/instance.ts';

let instance: Instance;
let ask: Instance['visitor'];
beforeAll(async () => {
  instance = await openInstance();
  ask = await instance.admin(instance.house.root);
}, 120_000);
afterAll(() => instance.close());

const asking = (count: number, among: string[] = []) => {
  const ids = [...among, ...Array.from({ length: count - among.length }, () => randomUUID())];
  return ask<{ id: string }[]>('GET', `/api/unions?${new URLSearchParams({ filter: JSON.stringify({ id: ids }) })}`);
};

test.each([400, 1000])('%i ids in one filter are answered with their rows', async (count) => {
  const { status, body } = await asking(count, [instance.house.root.id]);
  expect([status, body.map(({ id }) => id)]).toEqual([200, [instance.house.root.id]]);
});

test.each([
  [1001, 400, 'bad-filter', '最多 1000 个值'],
  [2000, 431, 'headers-too-large', '最多可放 1000 个编号'],
  [9000, 431, 'headers-too-large', '最多可放 1000 个编号'],
] as const)('%i ids are refused with a problem that says how many fit', async (count, refusal, code, limit) => {
  const { status, headers, body } = await asking(count);
  expect([status, headers.get('content-type'), body]).toEqual([
    refusal,
    expect.stringMatching(/^application\/problem\+json/),
    expect.objectContaining({ code, detail: expect.stringContaining(limit) }),
  ]);
});

test('what is no HTTP is refused in words, and the server goes on', async () => {
  const { hostname, port } = new URL(instance.url);
  const said = await new Promise<string>((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write('GET / nonsense\r\n\r\n'));
    let text = '';
    socket
      .on('data', (part) => (text += part))
      .on('error', reject)
      .on('close', () => resolve(text));
  });
  expect(said).toMatch(/^HTTP\/1\.1 400 /);
  expect(said).toContain('malformed-request');
  expect((await instance.visitor('GET', '/healthz')).status).toBe(200);
});

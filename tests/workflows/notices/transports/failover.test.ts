import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from '@jest/globals';
import { sendByEither } from '../../../../workflows/notices/transports/failover.ts';
import { httpTransport } from '../../../../workflows/notices/transports/http.ts';
import type { Message } from '../../../../workflows/notices/transports/transport.ts';

const code: Message = {
  id: '01900000-0000-7000-8000-000000000001',
  channel: 'sms',
  template: 'access.code',
  to: '13900000000',
  title: null,
  body: '验证码123456',
  variables: {},
  mayRepeat: true,
};
const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

it('sends a code by the second provider when the first refuses', async () => {
  const [first, second] = [await provider(503), await provider(200)];
  expect(await sendBy(first, second)).toMatchObject([
    { provider: 'first', messageId: null, error: expect.any(Error) },
    { provider: 'second', messageId: 'taken' },
  ]);
  expect(second.taken()).toBe(1);
});

it('sends a code by the second provider when the first does not answer', async () => {
  const [first, second] = [await provider('never'), await provider(200)];
  expect((await sendBy(first, second)).at(-1)).toEqual({ provider: 'second', messageId: 'taken' });
});

it('leaves the second provider alone while the first works', async () => {
  const [first, second] = [await provider(200), await provider(200)];
  expect(await sendBy(first, second)).toEqual([{ provider: 'first', messageId: 'taken' }]);
  expect(second.taken()).toBe(0);
});

it('never gives to the second what the first may have sent and must not come twice', async () => {
  const [first, second] = [await provider('never'), await provider(200)];
  const trials = await sendBy(first, second, { ...code, mayRepeat: false }, true);
  expect(trials).toMatchObject([{ provider: 'first', error: { name: 'TimeoutError' } }]);
  expect(second.taken()).toBe(0);
});

it('begins with the second provider while the first ails, and comes back to it', async () => {
  const [first, second] = [await provider(200), await provider(503)];
  expect((await sendBy(first, second, code, true)).map(({ provider, error }) => [provider, Boolean(error)])).toEqual([
    ['second', true],
    ['first', false],
  ]);
});

type Given = Awaited<ReturnType<typeof provider>>;
const sendBy = (first: Given, second: Given, message = code, secondFirst = false) =>
  sendByEither({ first: first.transport, second: second.transport }, message, secondFirst);

async function provider(answer: number | 'never') {
  let taken = 0;
  const server = createServer((_, response) => {
    taken += 1;
    if (answer !== 'never') response.writeHead(answer).end('{"id":"taken"}');
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { transport: httpTransport({ url, secret: 'secret', timeoutMs: 300 }), taken: () => taken };
}

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from '@jest/globals';
import { failover } from '../../../../workflows/notices/transports/failover.ts';
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
  expect(await failover(first.transport, second.transport).send(code)).toBe('taken');
  expect(second.taken()).toBe(1);
});

it('sends a code by the second provider when the first does not answer', async () => {
  const [first, second] = [await provider('never'), await provider(200)];
  expect(await failover(first.transport, second.transport).send(code)).toBe('taken');
});

it('leaves the second provider alone while the first works', async () => {
  const [first, second] = [await provider(200), await provider(200)];
  await failover(first.transport, second.transport).send(code);
  expect(second.taken()).toBe(0);
});

it('never gives to the second what the first may have sent and must not come twice', async () => {
  const [first, second] = [await provider('never'), await provider(200)];
  const sending = failover(first.transport, second.transport).send({ ...code, mayRepeat: false });
  await expect(sending).rejects.toThrow(/timeout/i);
  expect(second.taken()).toBe(0);
});

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

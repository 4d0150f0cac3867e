// A photograph of 200 MB is refused in words, and never held.
import { once } from 'node:events';
import { request as ask, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import express from 'express';
import { handleErrors } from '../../../api/middleware/handleErrors.ts';
import { readBytes } from '../../../api/middleware/readBytes.ts';
import { requestContext } from '../../../api/middleware/requestContext.ts';

const most = 5 << 20;
const megabyte = Buffer.alloc(1 << 20, 0xff);
let server: Server;
beforeAll(async () => {
  const app = express();
  app.use(requestContext);
  app.post('/', async (request, response) => {
    await readBytes(request, response, most);
    response.json({ bytes: request.body.length });
  });
  app.use(handleErrors());
  server = app.listen(0);
  await once(server, 'listening');
});
afterAll(() => server.closeAllConnections());
afterAll(() => void server.close());

/** `held`: the most that was in buffers while it was sent, in MB. */
async function send(megabytes: number, headers: Record<string, string>) {
  const { port } = server.address() as AddressInfo;
  const sent = ask({
    port,
    method: 'POST',
    headers: { 'Content-Type': 'image/jpeg', Accept: 'application/json', ...headers },
  });
  const answered = once(sent, 'response');
  sent.on('error', () => undefined);
  const before = process.memoryUsage().arrayBuffers;
  let held = 0;
  function* photograph() {
    for (let each = 0; each < megabytes; each++) {
      held = Math.max(held, process.memoryUsage().arrayBuffers - before);
      yield megabyte;
    }
  }
  Readable.from(photograph()).pipe(sent);
  const [response] = await answered;
  let text = '';
  for await (const part of response) text += part;
  return { status: response.statusCode, text, held: held / (1 << 20) };
}

it.each([
  ['says its size', { 'Content-Length': String(200 << 20) }],
  ['does not say its size', { 'Transfer-Encoding': 'chunked' }],
])('one that %s', async (_what, headers) => {
  const { status, text, held } = await send(200, headers as Record<string, string>);
  expect(status).toBe(413);
  expect(text).toContain('最多 5 MB');
  expect(held).toBeLessThan(60);
});

it('what is small enough is read whole', async () => {
  expect(await send(5, { 'Transfer-Encoding': 'chunked' })).toMatchObject({ status: 200, text: `{"bytes":${most}}` });
});

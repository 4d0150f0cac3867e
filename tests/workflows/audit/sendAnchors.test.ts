// Another place is told of each sealed block: signed, in order, and again when it did not take one.
import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

type Taken = { block: string; hash: string; signature: string; key: string };
const taken: Taken[] = [];
let answer = 200;
const secret = 'a secret of the place that keeps anchors';
const place = createServer((request, response) => {
  let body = '';
  request.on('data', (chunk) => (body += chunk));
  request.on('end', () => {
    const { headers } = request;
    const signature = createHmac('sha256', secret).update(`${headers['x-timestamp']}.${body}`).digest('hex');
    expect(headers['x-signature']).toBe(signature);
    if (answer === 200) taken.push({ ...JSON.parse(body), signature, key: headers['idempotency-key'] });
    response.writeHead(answer).end();
  });
});

// The configuration is read once, so the place is there before anything that reads it.
await new Promise<void>((resolve) => place.listen(0, '127.0.0.1', resolve));
process.env.AUDIT_ANCHOR_URL = `http://127.0.0.1:${(place.address() as AddressInfo).port}/`;
process.env.AUDIT_ANCHOR_SECRET = secret;
const { setUpStore } = await import('../../support/setUpStore.ts');
const { buildUnion } = await import('../../support/build.ts');
const { sealAudit } = await import('../../../workflows/audit/sealAudit.ts');
const { readBlockAnchors } = await import('../../../workflows/audit/anchors.ts');

setUpStore();
afterAll(() => new Promise((resolve) => place.close(resolve)));

test('what was not taken is sent again with the next, each once and in order', async () => {
  answer = 503;
  await buildUnion(null, { kind: 'aboveBase' });
  await sealAudit();
  expect(taken).toEqual([]);
  answer = 200;
  await buildUnion(null, { kind: 'aboveBase' });
  await sealAudit();
  await sealAudit();
  const anchored = ((await readBlockAnchors()) ?? []).filter(({ hash }) => hash);
  expect(taken.map(({ block, hash }) => [block, hash])).toEqual(anchored.map(({ block, hash }) => [block, hash]));
  expect(taken).toHaveLength(2);
});

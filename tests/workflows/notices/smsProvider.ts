// An SMS provider as one meets it: it takes messages, late or not at all, and says afterwards what became of them.
import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { DeliveryReceipt } from '../../../contract/receipt.ts';
import { httpTransport } from '../../../workflows/notices/transports/http.ts';

type Receipt = Omit<DeliveryReceipt, 'at'> & { at: Date };
type Signing = { secret?: string; signedAt?: Date };

export async function openSmsProvider(name: 'first' | 'second', secret: string) {
  const ids: string[] = [];
  let behaviour: { delayMs?: number; status?: number; before?: (id: string) => Promise<unknown> } = {};
  let platform = '';
  const server = createServer(async (_, response) => {
    const { delayMs = 0, status = 200, before } = behaviour;
    await new Promise((resolve) => setTimeout(resolve, delayMs));
    const id = `${name}-${ids.length + 1}`;
    ids.push(id);
    if (status === 200) await before?.(id);
    response.writeHead(status).end(JSON.stringify({ id }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    /** Ids of what came, in order. */
    ids,
    transport: httpTransport({ url, secret: 'the secret of the sending', timeoutMs: 300 }),
    become: (next: typeof behaviour) => {
      behaviour = next;
    },
    tells: (url: string) => {
      platform = url;
    },
    async receipts(list: Receipt[], { secret: key = secret, signedAt = new Date() }: Signing = {}) {
      const body = JSON.stringify({ receipts: list.map((each) => ({ ...each, at: each.at.toISOString() })) });
      const timestamp = String(Math.floor(signedAt.getTime() / 1000));
      const signature = createHmac('sha256', key).update(`${timestamp}.${body}`).digest('hex');
      const response = await fetch(`${platform}/receipts/${name}`, {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/json', 'x-timestamp': timestamp, 'x-signature': signature },
      });
      return { status: response.status, body: await response.json() };
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

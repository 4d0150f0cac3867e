import type { Json } from './json.ts';
// The whole HTTP surface on a port of its own, with administrators who really signed in.

import type { AddressInfo } from 'node:net';
import { createApp } from '../../api/app.ts';
import type { Role } from '../../models/descriptor/types.ts';
import type { Rows } from '../../models/rows.ts';
import { goodPassword, newAdmin, openAccess } from './access.ts';

export type Answer<B = Json> = { status: number; headers: Headers; body: B; text: string };
export type Ask = <B = Json>(
  method: string,
  path: string,
  body?: unknown,
  headers?: Record<string, string>,
) => Promise<Answer<B>>;
export type Api = {
  url: string;
  root: Rows['union'];
  close(): Promise<void>;
  ask: Ask;
  signIn(unionId: string, role?: Role): Promise<{ token: string; accountId: string; ask: Ask }>;
};

let serial = 0;

export async function openApi(): Promise<Api> {
  const store = await openAccess();
  const server = createApp().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  /** A string or bytes are sent as they are. */
  const askWith =
    (own: Record<string, string>): Ask =>
    async (method, path, body, headers = {}) => {
      const raw = typeof body === 'string' || body instanceof Uint8Array;
      const response = await fetch(url + path, {
        method,
        redirect: 'manual',
        headers: { ...(body === undefined ? {} : { 'Content-Type': 'application/json' }), ...own, ...headers },
        ...(body === undefined ? {} : { body: (raw ? body : JSON.stringify(body)) as string }),
      });
      const text = await response.text();
      const json = /json/.test(response.headers.get('content-type') ?? '') && text !== '';
      return { status: response.status, headers: response.headers, body: json ? JSON.parse(text) : undefined, text };
    };

  return {
    url,
    root: store.root,
    ask: askWith({}),
    async signIn(unionId, role = 'unionAdmin') {
      serial += 1;
      const loginName = `admin${serial}`;
      const { id: accountId } = await newAdmin(unionId, { loginName, unionId }, role);
      const { body } = await askWith({})<{ token: string }>('POST', '/api/session', {
        loginName,
        password: goodPassword,
      });
      return { token: body.token, accountId, ask: askWith({ Authorization: `Bearer ${body.token}` }) };
    },
    async close() {
      await new Promise((resolve) => server.close(resolve).closeAllConnections());
      await store.close();
    },
  };
}

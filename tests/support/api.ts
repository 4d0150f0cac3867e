// The whole HTTP surface on a port of its own, with administrators who really signed in.

import type { AddressInfo } from 'node:net';
import { createApp } from '../../api/app.ts';
import type { Role } from '../../models/descriptor/types.ts';
import type { Rows } from '../../models/rows.ts';
import { goodPassword, newAdmin, openAccess } from './access.ts';
import { type Ask, clientOf } from './client.ts';

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
  const server = (await createApp()).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    url,
    root: store.root,
    ask: clientOf(url),
    async signIn(unionId, role = 'unionAdmin') {
      serial += 1;
      const loginName = `admin${serial}`;
      const { id: accountId } = await newAdmin(unionId, { loginName, unionId }, role);
      const { body } = await clientOf(url)('POST', '/api/session', { loginName, password: goodPassword });
      return { token: body.token, accountId, ask: clientOf(url, () => ({ Authorization: `Bearer ${body.token}` })) };
    },
    async close() {
      await new Promise((resolve) => server.close(resolve).closeAllConnections());
      await store.close();
    },
  };
}

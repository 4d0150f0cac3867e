// The real application on a port, over a database of its own with three provinces' packs: what the manuals are walked on.

import type { AddressInfo } from 'node:net';
import { type AppOptions, createApp } from '../../api/app.ts';
import { httpServer } from '../../api/httpServer.ts';
import type { Role } from '../../models/descriptor/types.ts';
import type { Rows } from '../../models/rows.ts';
import { systemActor } from '../../models/store/gates/actor.ts';
import { transact } from '../../models/store/writing/transaction.ts';
import { hashPassword } from '../../workflows/access/hashPassword.ts';
import { writeMessages } from '../../workflows/notices/writeMessages.ts';
import { buildAccount, buildHouse, type House } from './build.ts';
import { type Ask, clientOf } from './client.ts';
import { openStore } from './store.ts';

/** The application on a port, over the store that is open. */
export type Server = {
  url: string;
  /** A client without a session. */
  visitor: Ask;
  /** Signs in by SMS code, as a member app does. */
  member(phone: string): Promise<Ask>;
  /** Makes an administrator of a union, by these roles or as its union administrator, and signs him in with his password. */
  admin(union: Rows['union'], ...roles: Role[]): Promise<Ask & { loginName: string; password: string }>;
  /** The newest message to a phone, as the sandbox shows it. */
  lastMessage(phone: string): Promise<string>;
  close(): Promise<void>;
};
export type Instance = Server & { house: House };

const bearer = (token: string) => () => ({ Authorization: `Bearer ${token}` });
const password = 'Spring-Harbour-27';
let admins = 0;

export async function openInstance(options: AppOptions = {}): Promise<Instance> {
  const closeStore = await openStore();
  const house = await buildHouse();
  return { ...(await openServer(closeStore, options)), house };
}

/** @param closeStore called when the site is closed */
export async function openServer(closeStore: () => Promise<void>, options: AppOptions = {}): Promise<Server> {
  const server = httpServer(await createApp(options)).listen(0);
  await new Promise((resolve) => server.once('listening', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const visitor = clientOf(url);
  const lastMessage = async (phone: string) => {
    await writeMessages();
    return (await visitor('GET', `/sandbox/messages?to=${phone}`)).body[0]?.body ?? '';
  };
  return {
    url,
    visitor,
    lastMessage,
    member: async (phone) => {
      await visitor('POST', '/api/public/codes', { phone, purpose: 'signIn' });
      const code = /\d{6}/.exec(await lastMessage(phone))?.[0];
      const { body } = await visitor('POST', '/api/public/session', { phone, code });
      return clientOf(url, bearer(body.token));
    },
    admin: async (union, ...roles) => {
      admins += 1;
      const loginName = `admin${admins}`;
      const phone = `1650000${String(admins).padStart(4, '0')}`;
      const passwordHash = await hashPassword(password);
      const account = await buildAccount({ loginName, phone, passwordHash, unionId: union.id });
      await transact(systemActor, { action: 'create' }, async (tx) => {
        for (const role of roles.length ? roles : (['unionAdmin'] as const))
          tx.create('grant', { accountId: account.id, unionId: union.id, role });
      });
      const { body } = await visitor('POST', '/api/session', { loginName, password });
      return Object.assign(clientOf(url, bearer(body.token)), { loginName, password });
    },
    close: async () => {
      await new Promise((resolve) => server.close(resolve).closeAllConnections());
      await closeStore();
    },
  };
}

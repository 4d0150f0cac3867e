// The whole application with the console, on a database and a port of its own, and ways to use it as a browser does.

import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { createApp } from '../../../api/app.ts';
import { lazyConsole } from '../../../api/backoffice/lazyConsole.ts';
import type { Role } from '../../../models/descriptor/types.ts';
import type { ResourceName, Rows } from '../../../models/rows.ts';
import { systemActor } from '../../../models/store/gates/actor.ts';
import { transact } from '../../../models/store/writing/transaction.ts';
import type { Created } from '../../../models/writtenRow.ts';
import { goodPassword, newAdmin, openAccess } from '../../support/access.ts';
import { cookieOf } from '../../support/client.ts';

/** What the console answers with; each page has some of it. */
type Body = {
  notice: { type: string; message: string };
  record: {
    params: Record<string, unknown>;
    errors: Record<string, { message: string }>;
    recordActions: { name: string }[];
  };
  records: { id: string; params: Record<string, unknown> }[];
  meta: { total: number };
  code: string;
  resources: { name: ResourceName; writable: boolean; total: number }[];
};
export type Answer = { status: number; headers: Headers; body: Body; text: string };
export type Ask = (path: string, form?: Record<string, string>, headers?: Record<string, string>) => Promise<Answer>;
export type Console = {
  url: string;
  root: Rows['union'];
  /** Nobody's requests. */
  anonymous: Ask;
  /** Signs an account in; with a form the request is a POST. */
  as(loginName: string): Promise<Ask & { cookie: string }>;
  /** A new account with these roles, signed in. */
  holding(roles: Role[], unionId?: string): Promise<Ask & { account: Created<'account'>; cookie: string }>;
  close(): Promise<void>;
};

export async function openConsole(): Promise<Console> {
  const { root, close: closeStore } = await openAccess();
  const server = (await createApp({ console: lazyConsole() })).listen(0);
  await new Promise((resolve) => server.once('listening', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const asking =
    (cookie?: string): Ask =>
    async (path, form, headers = {}) => {
      const body = form && formOf(form);
      const response = await fetch(url + path, {
        method: form ? 'POST' : 'GET',
        redirect: 'manual',
        headers: { ...(cookie ? { Cookie: cookie } : {}), ...(form ? { Origin: url } : {}), ...headers },
        ...(body ? { body } : {}),
      });
      const text = await response.text();
      const json = /json/.test(response.headers.get('content-type') ?? '');
      return { status: response.status, headers: response.headers, body: json ? JSON.parse(text) : undefined, text };
    };

  const as = async (loginName: string) => {
    const response = await fetch(`${url}/api/session`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ loginName, password: goodPassword }),
    });
    if (response.status !== 200) throw new Error(await response.text());
    const cookie = cookieOf(response) ?? '';
    return Object.assign(asking(cookie), { cookie });
  };

  const holding = async ([role, ...others]: Role[], unionId = root.id) => {
    const loginName = `u${randomBytes(4).toString('hex')}`;
    const account = await newAdmin(unionId, { loginName, unionId }, role);
    await transact(systemActor, { action: 'create' }, async (tx) => {
      for (const more of others)
        tx.create('grant', { accountId: account.id, unionId, role: more, validFrom: '2020-01-01' });
    });
    return Object.assign(await as(loginName), { account });
  };

  const close = async () => {
    await new Promise((resolve) => server.close(resolve).closeAllConnections());
    await closeStore();
  };
  return { url, root, anonymous: asking(), as, holding, close };
}

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

// The doors at which people sign in and say who they are: the public API by the declarations of its routes, the member pages, the
// people of the setup. What a door keeps is read from the database.

import { findRoutes } from '../../api/declaration/findRoutes.ts';
import { wholeShape } from '../../api/declaration/shapes.ts';
import type { Rows } from '../../models/rows.ts';
import { systemActor } from '../../models/store/gates/actor.ts';
import { findOne } from '../../models/store/sql/find.ts';
import { transact } from '../../models/store/writing/transaction.ts';
import { readPeople } from '../../workflows/setup/people.ts';
import { bind, browserOf, signedIn } from '../api/routes/pages/ask.ts';
import { buildAccount, buildAdmin } from './build.ts';
import type { Ask } from './client.ts';
import type { Instance } from './instance.ts';
import { linkSentTo } from './links.ts';
import { messages } from './messages.ts';
import type { Door } from './recordDoors.ts';
import { freshValue, type Kept, type Meaning } from './typedRows.ts';

const fields = ['phone', 'name', 'documentNumber', 'email', 'loginName', 'identifier'];
const password = 'Spring-Harbour-27';

/** Each field of a declared route by which somebody is named: `PUT /api/public/me/email email`. */
export async function declaredDoors(): Promise<string[]> {
  const routes = await findRoutes();
  return routes.flatMap(({ method, path, body }) => {
    const { properties = {} } = body ? (wholeShape(body) as { properties?: object }) : {};
    return fields.filter((field) => field in properties).map((field) => `${method} ${path} ${field}`);
  });
}

type Answered = { status: number; body: { errors?: { path: string }[] | undefined }; text: string };
type Put = (typed: string) => Promise<Kept>;

/** As whoever has the number would be found. */
const bare = (typed: string) => typed.normalize('NFKC').replace(/\D/g, '');
const keptOf = (value: unknown): Kept => (typeof value === 'string' ? { text: value } : 'nothing');

/** @throws what was answered instead of a verdict about the field */
async function verdict({ status, body, text }: Answered, field: string, read: () => Promise<unknown>): Promise<Kept> {
  if (status < 400) return keptOf(await read());
  if (body?.errors?.some(({ path }) => path.replace(/^\//, '') === field)) return 'refused';
  throw new Error(`${status} ${text}`);
}

const identityWith = (field: string, typed: string) => ({
  ...{ name: '张三', documentType: 'resident', documentNumber: freshValue('documentNumber') },
  [field]: typed,
});

/** By the address and field of a declared route. */
export function publicDoors(instance: Instance, admin: Ask): Record<string, [Meaning, Put]> {
  const { visitor, house } = instance;
  const account = (id: string) => findOne('account', { id });
  const newMember = async () => {
    const phone = freshValue('phone');
    const ask = await instance.member(phone);
    const { id } = (await findOne('account', { phone })) as Rows['account'];
    return { ask, id };
  };
  const ofMember =
    (
      path: '/api/public/me/identity' | '/api/public/me/email' | '/api/public/me/loginName',
      field: keyof Rows['account'],
    ): Put =>
    async (typed) => {
      const { ask, id } = await newMember();
      const body = path.endsWith('identity') ? identityWith(field, typed) : { [field]: typed };
      return verdict(await ask<Answered['body']>('PUT', path, body), field, async () => (await account(id))?.[field]);
    };
  const invited =
    (field: 'name' | 'documentNumber'): Put =>
    async (typed) => {
      // Who was invited by a name is that person: here nobody has said who it is.
      const given = { phone: freshValue('phone'), unionId: house.root.id };
      const { body } = await admin<{ id: string }>('POST', '/api/accounts', given);
      const token = await linkSentTo(body.id, 'account.invited');
      const answer = await visitor('POST', '/api/public/invitations', {
        ...identityWith(field, typed),
        token,
        password,
      });
      return verdict(answer, field, async () => (await account(body.id))?.[field]);
    };
  return {
    'POST /api/public/codes phone': [
      'phone',
      async (typed) =>
        verdict(await visitor('POST', '/api/public/codes', { phone: typed, purpose: 'signIn' }), 'phone', async () => {
          const [sent] = await messages({ template: 'signIn.code' }, { order: '-createdAt', limit: 1 });
          return sent?.recipient;
        }),
    ],
    'POST /api/public/session phone': [
      'phone',
      async (typed) => {
        await visitor('POST', '/api/public/codes', { phone: bare(typed), purpose: 'signIn' });
        const code = /\d{6}/.exec(await instance.lastMessage(bare(typed)))?.[0];
        const answer = await visitor('POST', '/api/public/session', { phone: typed, code });
        return verdict(answer, 'phone', async () => (await account(answer.body.account.id))?.phone);
      },
    ],
    'POST /api/public/session identifier': [
      'phone',
      async (typed) => {
        const { passwordHash } = (await findOne('account', { loginName: 'admin1' })) as Rows['account'];
        const { id } = await buildAccount({ phone: bare(typed), passwordHash });
        const answer = await visitor('POST', '/api/public/session', { identifier: typed, password });
        return verdict(answer, 'identifier', async () => (answer.body.account.id === id ? bare(typed) : undefined));
      },
    ],
    'POST /api/session loginName': [
      'phone',
      async (typed) => {
        const { loginName } = await instance.admin(house.root);
        const { id } = (await findOne('account', { loginName })) as Rows['account'];
        await transact(systemActor, { action: 'update' }, async (tx) =>
          tx.update('account', await tx.lock('account', id), { phone: bare(typed) }),
        );
        const answer = await visitor('POST', '/api/session', { loginName: typed, password });
        return verdict(answer, 'loginName', async () => (answer.body.account.id === id ? bare(typed) : undefined));
      },
    ],
    'POST /api/session phone': [
      'phone',
      async (typed) => {
        const { accountId } = await buildAdmin(house.root, 'unionAdmin', { phone: bare(typed) });
        await visitor('POST', '/api/public/codes', { phone: bare(typed), purpose: 'signIn' });
        const code = /\d{6}/.exec(await instance.lastMessage(bare(typed)))?.[0];
        const answer = await visitor('POST', '/api/session', { phone: typed, code });
        return verdict(answer, 'phone', async () => (answer.body.account.id === accountId ? bare(typed) : undefined));
      },
    ],
    'PUT /api/public/me/identity name': ['personName', ofMember('/api/public/me/identity', 'name')],
    'PUT /api/public/me/identity documentNumber': [
      'documentNumber',
      ofMember('/api/public/me/identity', 'documentNumber'),
    ],
    'PUT /api/public/me/email email': ['email', ofMember('/api/public/me/email', 'email')],
    'PUT /api/public/me/loginName loginName': ['loginName', ofMember('/api/public/me/loginName', 'loginName')],
    'PUT /api/public/me/phone phone': [
      'phone',
      async (typed) => {
        const { ask, id } = await newMember();
        await ask('POST', '/api/public/codes', { phone: bare(typed), purpose: 'newPhone' });
        const code = /\d{6}/.exec(await instance.lastMessage(bare(typed)))?.[0];
        const answer = await ask('PUT', '/api/public/me/phone', { phone: typed, code });
        return verdict(answer, 'phone', async () => (await account(id))?.phone);
      },
    ],
    'POST /api/public/invitations name': ['personName', invited('name')],
    'POST /api/public/invitations documentNumber': ['documentNumber', invited('documentNumber')],
    'POST /api/public/passwordResets identifier': [
      'phone',
      async (typed) => {
        const email = freshValue('email');
        await buildAccount({ phone: bare(typed), email, emailVerifiedAt: new Date().toISOString(), state: 'active' });
        const answer = await visitor('POST', '/api/public/passwordResets', { identifier: typed });
        const isSent = async () => ((await messages({ recipient: email })).length ? bare(typed) : undefined);
        return verdict(answer, 'identifier', isSent);
      },
    ],
  };
}

/** The member pages' own forms: refused is a page that says so, kept is what the account holds then. */
export function pageDoors(instance: Instance): Door[] {
  const page = (title: string, takes: Meaning, put: Put): Door => ({ title, takes, isRequired: true, put });
  const identity =
    (field: 'name' | 'documentNumber'): Put =>
    async (typed) => {
      const phone = freshValue('phone');
      const ask = await signedIn(instance, phone);
      await bind(ask, identityWith(field, typed));
      const { [field]: value, boundAt } = (await findOne('account', { phone })) as Rows['account'];
      return boundAt ? keptOf(value) : 'refused';
    };
  return [
    page('page: phone to sign in', 'phone', async (typed) => {
      const { status } = await browserOf(instance)('/sign-in/code', { phone: typed, return: '/me' });
      const [sent] = await messages({ template: 'signIn.code' }, { order: '-createdAt', limit: 1 });
      return status < 400 ? keptOf(sent?.recipient) : 'refused';
    }),
    page('page: own name', 'personName', identity('name')),
    page('page: own number', 'documentNumber', identity('documentNumber')),
  ];
}

/** People as the setup reads them, from its questions, its file and its page. */
export function setupDoors(): Door[] {
  const door = (field: 'name' | 'phone' | 'email', takes: Meaning): Door => ({
    title: `setup: ${field}`,
    takes,
    isRequired: true,
    async put(typed) {
      const given = { name: '张三', phone: freshValue('phone'), [field]: typed };
      const { people, errors } = readPeople({ auditor: given });
      if (errors.some(({ path }) => path === `auditor.${field}`)) return 'refused';
      return keptOf(people[0]?.[field]);
    },
  });
  return [door('name', 'personName'), door('phone', 'phone'), door('email', 'email')];
}

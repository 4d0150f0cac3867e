// Everything a test of signing in needs: a database with the base pack, the codes that were sent, invented people.

import '../../jobs/foundTasks.ts';
import { readFileSync } from 'node:fs';
import type { Role } from '../../models/descriptor/types.ts';
import type { Rows } from '../../models/rows.ts';
import { systemActor } from '../../models/store/gates/actor.ts';
import { decryptField } from '../../models/store/sql/crypto.ts';
import { query } from '../../models/store/sql/sql.ts';
import { transact } from '../../models/store/writing/transaction.ts';
import type { Created } from '../../models/writtenRow.ts';
import { mod11Check } from '../../rules/keywords/residentId.ts';
import { loadPacks } from '../../rules/packs/loadPacks.ts';
import { hashPassword } from '../../workflows/access/hashPassword.ts';
import { type CodePurpose, requestCode } from '../../workflows/access/requestCode.ts';
import { installPacks } from '../../workflows/documents/installPacks.ts';
import { ensureRoot } from '../../workflows/unions/ensureRoot.ts';
import { messages } from './messages.ts';
import { openStore } from './store.ts';

let last = 0;

const needed = [
  'signIn.codes',
  'signIn.code',
  'notice.quietHours',
  'privacy.notice',
  'password.policy',
  'account.invited',
  'account.passwordReset',
  'account.passwordChanged',
  'account.emailCheck',
  'account.totpReset',
  'account.phoneAsked',
  'account.phoneLeft',
  'account.phoneTaken',
];

/** A store with the root union and what signing in needs of the base pack. */
export async function openAccess(): Promise<{ root: Rows['union']; close: () => Promise<void> }> {
  const close = await openStore();
  const root = await ensureRoot();
  const base = loadPacks().filter(({ key }) => key === 'base');
  await installPacks(
    base.map((pack) => ({ ...pack, documents: pack.documents.filter(({ key }) => needed.includes(key)) })),
  );
  return { root, close };
}

/** A phone nobody else in this test file has. */
export const newPhone = (): string => `138${String(++last).padStart(8, '0')}`;

/** A network nobody else in this test file has, so that limits do not meet. */
export const newAddress = (): string => {
  last += 1;
  return `10.${(last >> 16) & 255}.${(last >> 8) & 255}.${last & 255}`;
};

/** A valid number of nobody: sequence 999 or 000. */
export function newResidentId(birth = '19900101', sequence = '999'): string {
  const region = ['320102', '350203', '440103', '310101'][last % 4];
  last += 1;
  const year = Number(birth.slice(0, 4)) - Math.floor(last / 300);
  const first17 = `${region}${year}${String((last % 12) + 1).padStart(2, '0')}${String((last % 28) + 1).padStart(2, '0')}${sequence}`;
  return first17 + mod11Check(first17);
}

/** The code in the newest message to a phone, as the transport would read it. */
export async function codeSentTo(phone: string): Promise<string> {
  const [notice] = await messages({ recipient: phone, template: 'signIn.code' }, { order: '-createdAt', limit: 1 });
  const { variables } = JSON.parse(decryptField(String(notice?.variables?.sealed))) as { variables: { code: string } };
  return variables.code;
}

/** As if a minute had passed since the last. */
export async function newCode(phone: string, ip = newAddress(), purpose: CodePurpose = 'signIn'): Promise<string> {
  await passMinute();
  await requestCode({ phone, purpose }, { ip });
  return codeSentTo(phone);
}

/** A six-digit code that is not this one. */
export const otherThan = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

export const goodPassword = 'Mei-hao 2026!';

export async function newAccount(
  values: Partial<Rows['account']> = {},
  password = goodPassword,
): Promise<Created<'account'>> {
  const passwordHash = await hashPassword(password);
  return transact(systemActor, { action: 'create' }, async (tx) => tx.create('account', { ...values, passwordHash }));
}

export async function newAdmin(
  unionId: string,
  values: Partial<Rows['account']> = {},
  role: Role = 'unionAdmin',
): Promise<Created<'account'>> {
  const account = await newAccount({ name: '测试管理员', ...values });
  await transact(systemActor, { action: 'create' }, async (tx) => {
    tx.create('grant', { accountId: account.id, unionId, role, validFrom: '2020-01-01' });
  });
  return account;
}

/** Another code may be asked for; those that were sent stay good. */
export const passMinute = (): Promise<unknown> =>
  query(`UPDATE sign_in_codes SET created_at = created_at - interval '1 minute'`, []);

/** Lets the codes of a phone grow older without waiting. */
export const ageCodes = (minutes: number): Promise<unknown> =>
  query(
    `UPDATE sign_in_codes SET created_at = created_at - make_interval(mins => $1), expires_at = expires_at - make_interval(mins => $1)`,
    [minutes],
  );

export const baseLimits = JSON.parse(
  readFileSync(new URL('../../rules/packs/base/parameters.signIn.codes.json', import.meta.url), 'utf8'),
).values[0].value as {
  perPhonePer10Min: number;
  perPhonePerDay: number;
  perAddressPer10Min: number;
  humanCheckAfter: number;
};

// With no job running at all, what has expired has expired.

import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { addDays } from '../../civilDay.ts';
import type { Rows } from '../../models/rows.ts';
import { readFacts } from '../../models/store/facts/readFacts.ts';
import { systemActor } from '../../models/store/gates/actor.ts';
import { standingOf } from '../../models/store/queries/powers.ts';
import { find } from '../../models/store/sql/find.ts';
import { transact } from '../../models/store/writing/transaction.ts';
import { hashDocument } from '../../rules/engine/hash.ts';
import { rulebook } from '../../workflows/documents/rulebook.ts';
import { today } from '../../workflows/today.ts';
import { notified } from '../support/notified.ts';
import { makeCases, makeUnion, openReviews } from '../workflows/reviews/openReviews.ts';

let close: () => Promise<void>;
let union: Rows['union'];
let application: Rows['application'];
const [yesterday, tomorrow] = [addDays(today(), -1), addDays(today(), 1)];

beforeAll(async () => {
  close = await openReviews();
  union = await makeUnion();
  [application] = (await makeCases(union, ['green'])) as [Rows['application']];
});
afterAll(() => close());

it('a grant ends with its last day', async () => {
  const [account] = (await find('account', { id: application.accountId })) as [Rows['account']];
  await transact(systemActor, { action: 'create' }, async (tx) => {
    tx.create('grant', {
      accountId: account.id,
      unionId: union.id,
      role: 'unionAdmin',
      validFrom: '2020-01-01',
      validTo: yesterday,
    });
    tx.create('grant', {
      accountId: account.id,
      unionId: union.id,
      role: 'unionOperator',
      validFrom: '2020-01-01',
      validTo: today(),
    });
  });
  expect((await standingOf(account.id, 'Asia/Shanghai'))?.powers.map(({ role }) => role)).toEqual(['unionOperator']);
});

it('a sanction ends with its last day and begins with its first', async () => {
  const [account] = (await find('account', { id: application.accountId })) as [Rows['account']];
  const sanctionedOn = async (day: string) => {
    const { accountId, process, memberId, unionId } = application;
    const found = {
      accountId,
      personHash: null,
      begunById: null,
      process,
      memberId,
      unionId,
      applicationId: application.id,
      addressHash: null,
      submittedAt: null,
      reviewPath: null,
    };
    const [raw] = await readFacts([found], new Set(['sanction']), day);
    return raw?.sanction !== null;
  };
  await transact(systemActor, { action: 'create' }, async (tx) => {
    const [{ hash }] = (await tx.query('SELECT document_number_hash AS hash FROM accounts WHERE id = $1', [
      account.id,
    ])) as [{ hash: string }];
    tx.create('sanction', {
      personName: account.name ?? '',
      personHash: hash,
      unionId: union.id,
      process: 'join',
      reason: '测试',
      validFrom: yesterday,
      validTo: today(),
    });
  });
  expect(await Promise.all([addDays(yesterday, -1), yesterday, today(), tomorrow].map(sanctionedOn))).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

it('a document is in force from its first day', async () => {
  const [now] = (await find('document', { kind: 'text', key: 'join.agreement' })) as [Rows['document']];
  const body = { ...(now.body as object), title: '新' };
  await notified('documents', () =>
    transact(systemActor, { action: 'publish' }, async (tx) => {
      tx.create('document', {
        kind: 'text',
        key: 'join.agreement',
        title: '新',
        unionId: now.unionId,
        number: 9,
        state: 'published',
        body,
        hash: hashDocument(body),
        validFrom: tomorrow,
        publishedAt: new Date().toISOString(),
      });
      tx.notify('documents');
    }),
  );
  const hashOn = async (day: string) => (await rulebook()).at(union.path, day).document('text', 'join.agreement')?.hash;
  expect(await hashOn(today())).toBe(now.hash);
  expect(await hashOn(tomorrow)).toBe(hashDocument(body));
});

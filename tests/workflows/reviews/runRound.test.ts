import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Rows } from '../../../models/rows.ts';
import { jobActor, systemActor } from '../../../models/store/gates/actor.ts';
import { find, findOne } from '../../../models/store/sql/find.ts';
import type { Row } from '../../../models/store/sql/rows.ts';
import { query } from '../../../models/store/sql/sql.ts';
import type { Verdict } from '../../../rules/engine/documentTypes.ts';
import { beginRecord } from '../../../workflows/actions/beginRecord.ts';
import { decideApplication } from '../../../workflows/applications/decideApplication.ts';
import { reviewBatch } from '../../../workflows/reviews/reviewBatch.ts';
import { runRound } from '../../../workflows/reviews/runRound.ts';
import { startRound } from '../../../workflows/reviews/startRound.ts';
import { reread } from '../../support/build.ts';
import { messages } from '../../support/messages.ts';
import { checksums, lightOf, makeCases, makeUnion, openReviews } from './openReviews.ts';

let close: () => Promise<void>;
beforeAll(async () => {
  close = await openReviews();
});
afterAll(() => close());

const seven = Array.from({ length: 30 }, (_, index) => lightOf(index));
const stateOf = { green: 'approved', red: 'rejected', amber: 'submitted' } as const;

describe('a centralised review', () => {
  it('approves the green, rejects the red, leaves the amber with its trace, and tells those decided', async () => {
    const union = await makeUnion();
    const cases = await makeCases(union, seven);
    const round = await startRound(systemActor, { unionId: union.id });
    const ended = await runRound(round.id, { batch: 7 });
    expect(ended).toMatchObject({ state: 'finished', total: 30, done: 30, approved: 16, rejected: 8, leftToInbox: 6 });
    const after = await find('application', { unionId: union.id }, { order: 'id' });
    expect(after.map(({ state }) => state)).toEqual(seven.map((light) => stateOf[light]));
    const members = await find('member', { unionId: union.id }, { order: 'number' });
    expect(members.map(({ state, endedReason }) => [state, endedReason])).toEqual(
      seven.map((light) =>
        light === 'green' ? ['active', null] : light === 'red' ? ['ended', 'rejected'] : ['pending', null],
      ),
    );
    const [approved, , rejected] = cases as [Case, Case, Case];
    expect(
      (await messages({ applicationId: approved.id })).map(({ template, channel }) => `${template} ${channel}`).sort(),
    ).toEqual(['join.approved email', 'join.approved inApp', 'join.approved sms']);
    expect((await messages({ applicationId: rejected.id, channel: 'sms' }))[0]).toMatchObject({
      recipient: '13900000003',
      body: '您的入会申请未通过审核，原因和办法请登录查看，咨询12351。',
    });
    expect(await findOne('notice', { recipient: 'p1@example.org' })).toMatchObject({
      applicationId: approved.id,
      channel: 'email',
      recipient: 'p1@example.org',
    });
    const amber = cases[4]!;
    expect(await findOne('decision', { applicationId: amber.id })).toMatchObject({
      light: 'amber',
      verdicts: [{ trace: expect.any(Array) }],
    });
    expect(await messages({ applicationId: amber.id })).toEqual([]);
    expect(ended.result?.rows).toMatchObject({
      'approved:': 16,
      'rejected:under-age': 8,
      'leftToInbox:other-document': 6,
    });
  });

  it.each(['approve', 'reject'] as const)('does to a case what the single verb does: %s', async (verb) => {
    const union = await makeUnion();
    const light = verb === 'approve' ? 'green' : 'red';
    const [single, together] = (await makeCases(union, [light, light])) as [Case, Case];
    await query("UPDATE applications SET state = 'opened' WHERE id = $1", [single.id]);
    const round = await startRound(systemActor, { unionId: union.id });
    await runRound(round.id);
    const decision = await findOne('decision', { applicationId: together.id });
    const { reason, fix } = (decision!.verdicts as Verdict[]).find((each) => each.decision === 'join.review')!;
    await query("UPDATE applications SET state = 'submitted' WHERE id = $1", [single.id]);
    await decideApplication(jobActor('review'), single.id, verb, verb === 'reject' ? { reason, fix } : {});
    expect(await tracesOf(together)).toEqual(await tracesOf(single));
  });

  it('goes on after a kill in the middle of a batch, and decides nothing twice', async () => {
    const union = await makeUnion();
    await makeCases(union, seven);
    const round = await startRound(systemActor, { unionId: union.id });
    await reviewBatch(jobActor('review'), round.id, union.path, 7);
    // Two workers at once, as after a lease that ran out too early.
    await Promise.all([runRound(round.id, { batch: 4 }), runRound(round.id, { batch: 3 })]);
    expect(await findOne('reviewRound', { id: round.id })).toMatchObject({ done: 30, approved: 16, rejected: 8 });
    const [twice] = await query(
      `SELECT count(*)::int AS twice FROM (SELECT application_id FROM membership_events e JOIN applications a ON a.id = e.application_id
      WHERE a.union_id = $1 GROUP BY 1 HAVING count(*) > 1) x`,
      [union.id],
    );
    expect(twice?.twice).toBe(0);
    expect(await find('membershipEvent', { unionId: union.id })).toHaveLength(24);
  });

  it('leaves the case of the person who started it', async () => {
    const union = await makeUnion();
    const [own] = (await makeCases(union, ['green', 'green'])) as [Case];
    const admin = {
      kind: 'person' as const,
      accountId: own.accountId,
      label: '某管理员',
      powers: [{ role: 'unionAdmin' as const, unionId: union.id, path: union.path }],
    };
    const round = await startRound(admin, { unionId: union.id });
    expect(await runRound(round.id)).toMatchObject({ approved: 1, leftToInbox: 1 });
    expect(await findOne('application', { id: own.id })).toMatchObject({ state: 'submitted', light: 'amber' });
  });

  it('is refused outside the scope, for unknown unions and while one is running', async () => {
    const [union, other] = [await makeUnion('甲'), await makeUnion('乙')];
    const admin = {
      kind: 'person' as const,
      accountId: null,
      label: '某管理员',
      powers: [{ role: 'unionAdmin' as const, unionId: union.id, path: union.path }],
    };
    await expect(startRound(admin, { unionId: other.id })).rejects.toMatchObject({ status: 403 });
    await expect(beginRecord(admin, 'reviewRound', { unionId: 'x' })).rejects.toMatchObject({ status: 422 });
    await startRound(admin, { unionId: union.id });
    await expect(startRound(admin, { unionId: union.id })).rejects.toMatchObject({ status: 409 });
  });
});

describe('a dry run', () => {
  it('changes no table but the round itself and its list, and says what it would do', async () => {
    const union = await makeUnion();
    const cases = await makeCases(union, ['green', 'red', 'amber']);
    const round = await startRound(systemActor, { unionId: union.id, dryRun: true });
    const before = await checksums(['review_rounds', 'audit', 'files', 'file_chunks']);
    const ended = await runRound(round.id, { batch: 2 });
    expect(await checksums(['review_rounds', 'audit', 'files', 'file_chunks'])).toEqual(before);
    expect(ended).toMatchObject({ state: 'finished', approved: 1, rejected: 1, leftToInbox: 1 });
    expect(ended.result?.samples).toMatchObject([
      {
        number: cases[0]?.number,
        outcome: 'approved',
        notices: [{ channel: 'sms' }, { channel: 'email' }, { channel: 'inApp' }],
      },
      { number: cases[1]?.number, outcome: 'rejected', reason: '未满16周岁（劳动法第十五条）' },
      { number: cases[2]?.number, outcome: 'leftToInbox', notices: [] },
    ]);
    expect(JSON.stringify(ended.result)).not.toMatch(/张某某|139\d{8}/);
    expect(ended.result).toMatchObject({
      titles: { 'under-age': expect.stringMatching(/\p{Script=Han}/u) },
      samples: [{ id: cases[0]?.id }, { id: cases[1]?.id, row: 'under-age' }, {}],
    });
  });

  it('comes before a round begun by hand: of the same unions, by the rules of today, half an hour old at most', async () => {
    const [union, other] = [await makeUnion('丙'), await makeUnion('丁')];
    await makeCases(union, ['green']);
    const admin = {
      kind: 'person' as const,
      accountId: null,
      label: '某管理员',
      powers: [
        { role: 'unionAdmin' as const, unionId: union.id, path: union.path },
        { role: 'unionAdmin' as const, unionId: other.id, path: other.path },
      ],
    };
    const begin = (unionId: string, dryRun = false) => beginRecord(admin, 'reviewRound', { unionId, dryRun });
    const refused = { status: 409, code: 'dry-run-first' };
    await expect(begin(union.id)).rejects.toMatchObject(refused);
    const dry = await begin(union.id, true);
    await expect(begin(union.id)).rejects.toMatchObject(refused);
    await runRound(dry.id);
    await expect(begin(other.id)).rejects.toMatchObject(refused);
    await query("UPDATE review_rounds SET finished_at = now() - interval '31 minutes' WHERE id = $1", [dry.id]);
    await expect(begin(union.id)).rejects.toMatchObject(refused);
    await query('UPDATE review_rounds SET finished_at = now() WHERE id = $1', [dry.id]);
    // What is due by another day was not looked at.
    const later = { unionId: union.id, dryRun: false, dueOn: '2099-12-31' };
    await expect(beginRecord(admin, 'reviewRound', later)).rejects.toMatchObject(refused);
    expect(await begin(union.id)).toMatchObject({ id: expect.any(String) });
  });
});

type Case = Rows['application'];

/** Everything a decision leaves behind, without what differs from case to case. */
async function tracesOf({ id, memberId, number }: Case) {
  const member = await reread('member', memberId!);
  const plain = (row: Row) =>
    JSON.parse(
      JSON.stringify(row)
        .replaceAll(id, 'CASE')
        .replaceAll(member.id, 'MEMBER')
        .replaceAll(number, 'NUMBER')
        .replaceAll(member.number, 'MEMBER NUMBER')
        .replace(/p\d+@example.org/, 'EMAIL'),
      (key, value) =>
        [
          'id',
          'createdAt',
          'updatedAt',
          'decidedAt',
          'firstDecidedAt',
          'submittedAt',
          'sentAt',
          'nextAt',
          'accountId',
          'personHash',
          'documentNumber',
          'phone',
          'recipient',
          'subjectId',
          'documentHash',
        ].includes(key)
          ? Boolean(value)
          : // Only what a round has decided names it.
            key === 'roundId'
            ? undefined
            : value,
    );
  const notices = (await messages({ applicationId: id })).sort((a, b) => (a.channel < b.channel ? -1 : 1));
  const audits = (await find('audit', { recordId: [id, member.id], action: ['approve', 'reject'] })).sort((a, b) =>
    a.resource < b.resource ? -1 : 1,
  );
  return {
    application: plain(await reread('application', id)),
    member: plain(member),
    events: (await find('membershipEvent', { applicationId: id })).map(plain),
    notices: notices.map(plain),
    // The round's audit also names the version of the rules that decided; a person decides without one.
    audits: audits.map((row) => ({ ...plain(row), documentHash: null })),
  };
}

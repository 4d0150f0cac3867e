import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { fireDue } from '../../jobs/fireDue.ts';
import { logger } from '../../logger.ts';
import type { Rows } from '../../models/rows.ts';
import { recordFire } from '../../models/store/queries/jobFires.ts';
import { find, findOne } from '../../models/store/sql/find.ts';
import { query } from '../../models/store/sql/sql.ts';
import { forgetRulebook } from '../../workflows/documents/rulebook.ts';
import { notified } from '../support/notified.ts';
import { makeUnion, openReviews } from '../workflows/reviews/openReviews.ts';
import { scheduleReview } from './scheduleReview.ts';

let close: () => Promise<void>;
let union: Rows['union'];
beforeAll(async () => {
  close = await openReviews();
  union = await makeUnion();
  await notified('documents', () => scheduleReview(union, 10));
});
afterAll(() => close());
beforeEach(async () => void (await query('DELETE FROM job_runs')));

const reviews = () => find('jobRun', { task: 'review.centralised' }, { order: 'scheduledFor' });
const minutesFromNow = (minutes: number) => new Date(Date.now() + minutes * 60_000);

describe('the ticker', () => {
  it('writes a fire once, however often and by however many it is asked', async () => {
    const now = minutesFromNow(1);
    await Promise.all([fireDue(now), fireDue(now), fireDue(now)]);
    await fireDue(now);
    expect(await reviews()).toHaveLength(1);
    const { task, unionId, scheduledFor } = (await reviews())[0]!;
    expect(await recordFire({ task, unionId, scheduleKey: task, scheduledFor: new Date(scheduledFor) }, null)).toBe(
      false,
    );
  });

  it('catches up on what it missed while everything was stopped: the latest fire, once', async () => {
    await fireDue(minutesFromNow(10));
    await fireDue(minutesFromNow(60));
    await fireDue(minutesFromNow(60));
    const [first, second, ...more] = await reviews();
    expect(more).toEqual([]);
    expect(Date.parse(second!.scheduledFor) - Date.parse(first!.scheduledFor)).toBe(50 * 60_000);
  });

  it('passes over a schedule that cannot be read, and fires the others', async () => {
    const line = (cron: string) =>
      query(
        "UPDATE documents SET body = jsonb_set(body, '{cron}', $2) WHERE kind = 'schedule' AND union_id = $1 RETURNING 1",
        [union.id, JSON.stringify(cron)],
      );
    await line('5/10 * * * *');
    forgetRulebook();
    await fireDue(minutesFromNow(1));
    expect(await reviews()).toEqual([]);
    expect(await findOne('jobRun', { task: 'expired.forget' })).toBeDefined();
    await line('* * * * *');
    forgetRulebook();
  });

  it('passes over a schedule whose task no longer exists, says so once, and fires the others', async () => {
    const name = (task: string) =>
      query(
        "UPDATE documents SET body = jsonb_set(body, '{task}', $2) WHERE kind = 'schedule' AND union_id = $1 RETURNING 1",
        [union.id, JSON.stringify(task)],
      );
    const said = jest.spyOn(logger, 'error').mockImplementation(() => undefined);
    await name('review.forgotten');
    forgetRulebook();
    await fireDue(minutesFromNow(61));
    await fireDue(minutesFromNow(62));
    expect(await findOne('jobRun', { task: 'review.forgotten' })).toBeUndefined();
    expect(await findOne('jobRun', { task: 'expired.forget' })).toBeDefined();
    expect(said.mock.calls).toHaveLength(1);
    expect(String((said.mock.calls[0]![0] as unknown as { err: Error }).err)).toContain('review.centralised');
    said.mockRestore();
    await name('review.centralised');
    forgetRulebook();
  });

  it('does not fire for a time before the schedule was published, nor a schedule that is switched off', async () => {
    await fireDue(new Date(Date.now() - 2 * 3_600_000));
    expect(await reviews()).toEqual([]);
    await query(
      "UPDATE documents SET body = jsonb_set(body, '{enabled}', 'false'), updated_at = now() WHERE kind = 'schedule' AND union_id = $1 RETURNING 1",
      [union.id],
    );
    forgetRulebook();
    await fireDue(minutesFromNow(120));
    expect(await reviews()).toEqual([]);
    expect(await findOne('jobRun', { task: 'audit.seal' })).toBeDefined();
  });
});

import { expect, it } from '@jest/globals';
import { inStates } from '../../../../models/store/sql/inStates.ts';
import { query } from '../../../../models/store/sql/sql.ts';
import { setUpStore } from '../../../support/setUpStore.ts';

setUpStore();

it('says a state or a group in SQL', () => {
  expect(inStates('application', 'draft')).toBe("state = 'draft'");
  expect(inStates('application', 'inProgress', 'a')).toBe("a.state IN ('submitted', 'opened')");
});

it.each([
  ['_queue', `SELECT id FROM applications WHERE ${inStates('application', 'inProgress')} AND due_on < now()`],
  [
    'applications_drafts',
    `SELECT id FROM applications WHERE ${inStates('application', 'draft')} AND updated_at < now()`,
  ],
  [
    'applications_decided',
    `SELECT decided_at FROM applications WHERE ${inStates('application', 'decided')} AND process = 'join' ORDER BY decided_at DESC LIMIT 1`,
  ],
  [
    'applications_newest_decisions',
    `SELECT id FROM applications WHERE ${inStates('application', 'decided')} ORDER BY decided_at DESC, id LIMIT 50`,
  ],
  [
    'notices_due',
    `SELECT id FROM notices WHERE ${inStates('notice', 'due')} AND next_at < now() ORDER BY next_at LIMIT 1`,
  ],
  ['job_runs_open', `SELECT id FROM job_runs WHERE ${inStates('jobRun', 'open')} ORDER BY id`],
  [
    'members_one_active',
    `SELECT id FROM members WHERE ${inStates('member', 'live')} AND document_number_hash = 'x' ORDER BY document_number_hash`,
  ],
])('is served by the partial index %s', async (index, sql) => {
  const [plan] = await query<{ plan: string }>(`SELECT set_config('enable_seqscan', 'off', false) AS plan`);
  expect(plan?.plan).toBe('off');
  const lines = await query<Record<string, string>>(`EXPLAIN ${sql}`);
  expect(lines.map((line) => Object.values(line).join()).join('\n')).toContain(index);
});

// For the demo only: what its people did through the workflows just now is told as if they had done it over the last weeks.

import { inStates } from '../sql/inStates.ts';
import type { Load } from './copyIn.ts';

/** `days`: how long ago it was begun. `decidedDays`: how long ago it was decided, opened or withdrawn. */
export type Backdating = { applicationId: string; days: number; decidedDays: number };

const shift = `(s.days * interval '1 day')`;
const later = `(s.decided_days * interval '1 day')`;

/** @param submitted what the names of events of submission begin with. */
export async function backdateApplications(
  load: Load,
  shifts: readonly Backdating[],
  submitted: string,
): Promise<void> {
  const columns = [
    shifts.map((each) => each.applicationId),
    shifts.map((each) => each.days),
    shifts.map((each) => each.decidedDays),
  ];
  const apply = (statement: string) =>
    load.query(
      `WITH s AS (SELECT * FROM unnest($1::uuid[], $2::int[], $3::int[]) AS s (id, days, decided_days)) ${statement}`,
      columns,
    );
  await apply(`UPDATE membership_events e SET created_at = e.created_at - moved, happened_on = e.happened_on - (extract(day FROM moved))::int
    FROM (SELECT e.id, CASE WHEN e.kind = 'joined' AND a.review_when = 'after' THEN ${shift} ELSE ${later} END AS moved
          FROM membership_events e JOIN s ON s.id = e.application_id JOIN applications a ON a.id = s.id) AS by WHERE by.id = e.id`);
  await apply(`UPDATE members m SET created_at = m.created_at - moved, joined_on = m.joined_on - (extract(day FROM moved))::int, ended_on = m.ended_on - s.decided_days
    FROM s JOIN applications a ON a.id = s.id, LATERAL (SELECT CASE WHEN a.review_when = 'after' THEN ${shift} ELSE ${later} END AS moved) AS by
    WHERE m.id = a.member_id`);
  await apply(`UPDATE decisions d SET created_at = d.created_at - ${shift} FROM s WHERE d.application_id = s.id`);
  await apply(`UPDATE consents c SET created_at = c.created_at - ${shift} FROM s WHERE c.application_id = s.id`);
  await apply(`UPDATE notices n SET created_at = n.created_at - moved, sent_at = n.sent_at - moved
    FROM (SELECT n.id, CASE WHEN starts_with(n.event, '${submitted}') THEN ${shift} ELSE ${later} END AS moved FROM notices n JOIN s ON s.id = n.application_id) AS by
    WHERE by.id = n.id`);
  await apply(`UPDATE applications a SET created_at = a.created_at - ${shift}, submitted_at = a.submitted_at - ${shift}, agreed_at = a.agreed_at - ${shift},
      first_submitted_at = a.first_submitted_at - ${shift}, first_decided_at = a.first_decided_at - ${later},
      returned_at = a.returned_at - ${later}, due_on = a.due_on - s.days, opened_at = a.opened_at - ${later}, decided_at = a.decided_at - ${later},
      number = to_char(a.created_at - ${shift}, 'YYYYMMDD') || substr(a.number, 9)
    FROM s WHERE a.id = s.id`);
  // What it is searched by has the day in it.
  await apply(`UPDATE applications a SET grams = ARRAY(SELECT unnest(a.grams) UNION SELECT substr(a.number, at, 2) FROM generate_series(1, 7) at)
    FROM s WHERE a.id = s.id`);
  await load.auditLoad('application', shifts.length);
}

/** Nothing of the demo waits to be sent to an invented number: most went out, some failed, a few are kept for tomorrow. */
export async function settleNotices(load: Load): Promise<void> {
  const rows = await load.query(`
    UPDATE notices n SET state = fate.state, attempts = CASE fate.state WHEN 'dead' THEN 8 WHEN 'pending' THEN 0 ELSE 1 END,
      sent_at = CASE WHEN fate.state = 'sent' THEN n.created_at END, provider_id = CASE WHEN fate.state = 'sent' THEN 'demo-' || left(n.id::text, 13) END,
      last_error = CASE fate.state WHEN 'dead' THEN '号码已停机（演示）' END,
      next_at = CASE WHEN ${inStates('notice', 'due', 'fate')} THEN now() + interval '1 day' END
    FROM (SELECT id, CASE WHEN place % 14 = 5 THEN 'dead' WHEN place % 60 = 7 THEN 'sending' WHEN place % 25 = 3 THEN 'pending' ELSE 'sent' END AS state
          FROM (SELECT id, row_number() OVER (ORDER BY id) AS place FROM notices WHERE state = 'pending') AS numbered) AS fate
    WHERE fate.id = n.id RETURNING 1`);
  await load.auditLoad('notice', rows.length);
}

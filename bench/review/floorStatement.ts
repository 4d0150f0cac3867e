import type { Client } from 'pg';
import { withinSql } from '../../models/store/sql/unionPath.ts';

/**
 * One statement that writes what the review of a county wrote, knowing the outcome of each case beforehand: states, events,
 * verdicts, audit, the events of messages. What a verdict, an audit row and an event look like is copied from a reviewed county.
 */
export async function reviewByStatement(client: Client, path: string, samplePath: string): Promise<void> {
  await client.query(statement, [path, samplePath]);
}

const statement = `
WITH sampled AS MATERIALIZED (SELECT a.id, a.member_id, a.state FROM applications a JOIN unions u ON u.id = a.union_id WHERE ${withinSql('u.path', '$2')}),
one AS MATERIALIZED (SELECT DISTINCT ON (state) id, member_id, state FROM sampled),
cases AS MATERIALIZED (
  SELECT a.id, a.account_id, a.union_id, a.member_id, a.number, u.name AS union_name,
    CASE WHEN c.birth_date > '2000-01-01' THEN 'rejected' WHEN a.light = 'amber' THEN 'submitted' ELSE 'approved' END AS outcome
  FROM applications a JOIN unions u ON u.id = a.union_id JOIN accounts c ON c.id = a.account_id
  WHERE a.state = 'submitted' AND a.review_when = 'after' AND ${withinSql('u.path', '$1')}),
application AS (
  UPDATE applications a SET state = c.outcome, light = s.light, reason = s.reason, decided_at = s.decided_at, round_id = s.round_id, version = a.version + 1, updated_at = now()
  FROM cases c JOIN one ON one.state = c.outcome JOIN applications s ON s.id = one.id WHERE a.id = c.id),
member AS (
  UPDATE members m SET state = s.state, ended_reason = s.ended_reason, ended_on = s.ended_on, version = m.version + 1, updated_at = now()
  FROM cases c JOIN one ON one.state = c.outcome JOIN members s ON s.id = one.member_id WHERE m.id = c.member_id AND c.outcome <> 'submitted'),
event AS (
  INSERT INTO membership_events (id, member_id, union_id, kind, from_state, to_state, reason, application_id, document_hash, happened_on)
  SELECT gen_random_uuid(), c.member_id, c.union_id, s.kind, s.from_state, s.to_state, s.reason, c.id, s.document_hash, s.happened_on
  FROM cases c JOIN one ON one.state = c.outcome JOIN membership_events s ON s.member_id = one.member_id),
verdict AS (
  INSERT INTO decisions (id, decision, application_id, union_id, document_hash, outcome, light, row_id, reason, verdicts)
  SELECT gen_random_uuid(), s.decision, c.id, c.union_id, s.document_hash, s.outcome, s.light, s.row_id, s.reason, s.verdicts
  FROM cases c JOIN one ON one.state = c.outcome JOIN decisions s ON s.application_id = one.id),
trail AS (
  INSERT INTO audit (id, actor, action, resource, record_id, union_id, subject_id, document_hash, before, after, reason)
  SELECT gen_random_uuid(), s.actor, s.action, s.resource, CASE s.resource WHEN 'member' THEN c.member_id ELSE c.id END, c.union_id, c.account_id, s.document_hash, s.before, s.after, s.reason
  FROM cases c JOIN one ON one.state = c.outcome JOIN audit s ON s.record_id = one.id::text OR s.record_id = one.member_id::text)
INSERT INTO notice_events (id, event, template, account_id, union_id, application_id, phone, email, channels, variables, document_hash, urgent, not_before)
SELECT gen_random_uuid(), c.id || '/' || c.outcome, s.template, c.account_id, c.union_id, c.id, s.phone, s.email, s.channels,
  s.variables || jsonb_build_object('application.number', c.number, 'union.name', c.union_name), s.document_hash, s.urgent, s.not_before
FROM cases c JOIN one ON one.state = c.outcome JOIN notice_events s ON s.application_id = one.id`;

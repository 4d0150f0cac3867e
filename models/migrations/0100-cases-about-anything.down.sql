UPDATE members SET ended_reason = 'left' WHERE ended_reason = 'withdrawn';
ALTER TABLE members DROP CONSTRAINT members_ended_reason_check;
ALTER TABLE members ADD CONSTRAINT members_ended_reason_check CHECK ((ended_reason = ANY (ARRAY['left'::text, 'expelled'::text, 'removed'::text, 'rejected'::text, 'undone'::text])));
DROP INDEX applications_person_decided, applications_silent, applications_from_union, applications_subject;
ALTER TABLE applications
  DROP COLUMN silent_on, DROP COLUMN proposal, DROP COLUMN review_data, DROP COLUMN made, DROP COLUMN procedure_hash,
  DROP COLUMN reason_code, DROP COLUMN begun_by_id, DROP COLUMN assigned_union_id, DROP COLUMN from_union_id,
  DROP COLUMN subject_id, DROP COLUMN subject_kind;

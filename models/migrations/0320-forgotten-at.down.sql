DROP INDEX applications_refused, applications_expired, members_past;
ALTER TABLE applications DROP COLUMN forgotten_at;
ALTER TABLE members DROP COLUMN forgotten_at;

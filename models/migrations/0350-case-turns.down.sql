ALTER TABLE applications
  DROP COLUMN first_submitted_at, DROP COLUMN first_decided_at, DROP COLUMN returned_at, DROP COLUMN returned_for, DROP COLUMN undone_at;

DROP INDEX applications_drafts;
UPDATE applications SET state = 'rejected' WHERE state = 'expired';
ALTER TABLE applications DROP CONSTRAINT applications_state_check;
ALTER TABLE applications ADD CONSTRAINT applications_state_check
  CHECK (state IN ('draft', 'submitted', 'opened', 'returned', 'withdrawn', 'approved', 'rejected'));

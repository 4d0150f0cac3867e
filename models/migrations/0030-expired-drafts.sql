ALTER TABLE applications DROP CONSTRAINT applications_state_check;
ALTER TABLE applications ADD CONSTRAINT applications_state_check
  CHECK (state IN ('draft', 'submitted', 'opened', 'returned', 'withdrawn', 'approved', 'rejected', 'expired'));
CREATE INDEX applications_drafts ON applications (updated_at) WHERE state = 'draft';

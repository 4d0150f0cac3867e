UPDATE notices SET state = 'dead' WHERE state = 'void';
ALTER TABLE notices DROP CONSTRAINT notices_state_check;
ALTER TABLE notices ADD CONSTRAINT notices_state_check CHECK (state IN ('pending', 'sending', 'sent', 'dead'));
UPDATE members SET ended_reason = 'removed' WHERE ended_reason = 'undone';
ALTER TABLE members DROP CONSTRAINT members_ended_reason_check;
ALTER TABLE members ADD CONSTRAINT members_ended_reason_check
  CHECK (ended_reason IN ('left', 'expelled', 'removed', 'rejected'));
DROP INDEX applications_undo;
ALTER TABLE applications DROP COLUMN undo_until;

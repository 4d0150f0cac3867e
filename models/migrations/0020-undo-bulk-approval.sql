-- A bulk approval can be taken back for a while: until when, what became of the membership, and of the messages nobody got.
ALTER TABLE applications ADD COLUMN undo_until timestamptz;
CREATE INDEX applications_undo ON applications (decided_by_id, undo_until) WHERE undo_until IS NOT NULL;
ALTER TABLE members DROP CONSTRAINT members_ended_reason_check;
ALTER TABLE members ADD CONSTRAINT members_ended_reason_check
  CHECK (ended_reason IN ('left', 'expelled', 'removed', 'rejected', 'undone'));
ALTER TABLE notices DROP CONSTRAINT notices_state_check;
ALTER TABLE notices ADD CONSTRAINT notices_state_check CHECK (state IN ('pending', 'sending', 'sent', 'dead', 'void'));

-- Answers and details whose time is over are cleared, and the row says when.
ALTER TABLE applications ADD COLUMN forgotten_at timestamptz;
ALTER TABLE members ADD COLUMN forgotten_at timestamptz;
CREATE INDEX applications_refused ON applications (decided_at) WHERE state = 'rejected' AND forgotten_at IS NULL;
CREATE INDEX applications_expired ON applications (updated_at) WHERE state = 'expired' AND forgotten_at IS NULL;
CREATE INDEX members_past ON members (ended_on) WHERE state = 'ended' AND forgotten_at IS NULL;

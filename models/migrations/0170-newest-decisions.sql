-- What was decided last stands first in the inbox.
CREATE INDEX applications_newest_decisions ON applications (decided_at DESC, id) WHERE state IN ('approved', 'rejected');

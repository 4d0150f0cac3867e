-- What statistics of review count is kept on the case: when it first came, when it was first decided, when and why it was last
-- returned, when a decision about it was last taken back. What had been kept until now says so as far as it can.
ALTER TABLE applications ADD COLUMN first_submitted_at timestamptz;
ALTER TABLE applications ADD COLUMN first_decided_at timestamptz;
ALTER TABLE applications ADD COLUMN returned_at timestamptz;
ALTER TABLE applications ADD COLUMN returned_for text;
ALTER TABLE applications ADD COLUMN undone_at timestamptz;

WITH turns AS (
  SELECT record_id,
    min(created_at) FILTER (WHERE action = 'submit') AS submitted,
    min(created_at) FILTER (WHERE action IN ('approve', 'return', 'reject')) AS decided,
    max(created_at) FILTER (WHERE action = 'return') AS returned,
    (array_agg(reason ORDER BY created_at DESC) FILTER (WHERE action = 'return'))[1] AS because,
    max(created_at) FILTER (WHERE action = 'undo') AS undone
  FROM audit WHERE resource = 'application' AND action IN ('submit', 'approve', 'return', 'reject', 'undo') GROUP BY 1)
UPDATE applications a SET
  first_submitted_at = least(a.submitted_at, t.submitted),
  first_decided_at = coalesce(t.decided, CASE WHEN a.review_when <> 'none' THEN a.decided_at END),
  returned_at = t.returned,
  returned_for = t.because,
  undone_at = t.undone
FROM applications each LEFT JOIN turns t ON t.record_id = each.id::text
WHERE a.id = each.id AND a.submitted_at IS NOT NULL;

CREATE INDEX applications_received ON applications (first_submitted_at, union_id, process);
CREATE INDEX applications_first_decided ON applications (first_decided_at, union_id, process) WHERE first_decided_at IS NOT NULL;
CREATE INDEX applications_returned ON applications (returned_at, union_id, process) WHERE returned_at IS NOT NULL;
CREATE INDEX applications_undone ON applications (undone_at, union_id, process) WHERE undone_at IS NOT NULL;

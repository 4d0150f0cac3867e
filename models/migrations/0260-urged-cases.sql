-- When the person asked for a decision that was overdue: once for each time he submitted it.
ALTER TABLE applications ADD COLUMN urged_at timestamptz;

-- When the person asked to be called by a union without a telephone of its own: once for each time he submitted it.
ALTER TABLE applications ADD COLUMN call_back_at timestamptz;

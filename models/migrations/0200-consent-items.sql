-- A consent to single answers names them, and can be withdrawn by a row of its own: the rows are evidence and are never changed.
ALTER TABLE consents ADD COLUMN items text[] NOT NULL DEFAULT '{}', ADD COLUMN withdraws_id uuid;

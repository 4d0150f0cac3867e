-- A share of what was approved is looked at a second time, by the union above.
ALTER TABLE applications
  ADD COLUMN spot_check text CHECK (spot_check IN ('open', 'confirmed', 'objected')),
  ADD COLUMN check_union_id uuid REFERENCES unions (id),
  ADD COLUMN check_note text,
  ADD COLUMN checked_at timestamptz;
CREATE INDEX applications_to_check ON applications (check_union_id, decided_at) WHERE spot_check = 'open';
CREATE INDEX applications_checked ON applications (checked_at DESC) WHERE checked_at IS NOT NULL;

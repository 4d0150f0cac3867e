-- A lead that is of the same employer as another goes on in that one.
ALTER TABLE leads ADD COLUMN merged_into_id uuid REFERENCES leads (id);
ALTER TABLE leads DROP CONSTRAINT leads_state_check;
ALTER TABLE leads ADD CONSTRAINT leads_state_check CHECK (state IN ('open', 'working', 'organised', 'dropped', 'merged'));

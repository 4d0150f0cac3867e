UPDATE leads SET state = 'dropped' WHERE state = 'merged';
ALTER TABLE leads DROP CONSTRAINT leads_state_check;
ALTER TABLE leads ADD CONSTRAINT leads_state_check CHECK (state IN ('open', 'working', 'organised', 'dropped'));
ALTER TABLE leads DROP COLUMN merged_into_id;

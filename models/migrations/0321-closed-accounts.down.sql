ALTER TABLE applications DROP COLUMN open_account_id;
ALTER TABLE accounts DROP COLUMN open_id;
ALTER TABLE accounts DROP CONSTRAINT accounts_closed, DROP CONSTRAINT accounts_state_check;
UPDATE accounts SET state = 'disabled' WHERE state = 'closed';
ALTER TABLE accounts ADD CONSTRAINT accounts_state_check CHECK (state IN ('active', 'invited', 'disabled'));

DROP TABLE account_links;
DROP INDEX accounts_email;
UPDATE accounts SET email = NULL WHERE email IS NOT NULL;
ALTER TABLE accounts DROP COLUMN email_hash, DROP COLUMN email_verified_at;
CREATE INDEX accounts_email ON accounts (email) WHERE email IS NOT NULL;
UPDATE accounts SET state = 'disabled' WHERE state = 'invited';
ALTER TABLE accounts DROP CONSTRAINT accounts_state_check;
ALTER TABLE accounts ADD CONSTRAINT accounts_state_check CHECK (state IN ('active', 'disabled'));

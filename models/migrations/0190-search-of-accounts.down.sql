DROP INDEX audit_actor;
DROP INDEX grants_account;
DROP INDEX sanctions_account;
ALTER TABLE documents DROP COLUMN grams, DROP COLUMN initials;
ALTER TABLE accounts DROP COLUMN grams, DROP COLUMN initials;

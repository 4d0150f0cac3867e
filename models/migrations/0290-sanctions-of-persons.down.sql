ALTER TABLE sanctions ADD COLUMN account_id uuid REFERENCES accounts (id);
UPDATE sanctions s SET account_id = (SELECT a.id FROM accounts a WHERE a.document_number_hash = s.person_hash LIMIT 1);
ALTER TABLE sanctions
  DROP COLUMN member_id, DROP COLUMN application_id, DROP COLUMN person_name, DROP COLUMN initials, DROP COLUMN grams;
CREATE INDEX sanctions_account ON sanctions (account_id, created_at DESC);

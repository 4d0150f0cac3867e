-- A closed account holds nobody, and no case of its person is unfinished: whichever of handing in and closing comes second is refused.
ALTER TABLE accounts DROP CONSTRAINT accounts_state_check;
ALTER TABLE accounts ADD CONSTRAINT accounts_state_check CHECK (state IN ('active', 'invited', 'disabled', 'closed')),
  ADD CONSTRAINT accounts_closed CHECK (state <> 'closed' OR
    (name IS NULL AND phone IS NULL AND document_number IS NULL AND email IS NULL AND login_name IS NULL AND password_hash IS NULL)),
  ADD COLUMN open_id uuid GENERATED ALWAYS AS (CASE WHEN state <> 'closed' THEN id END) STORED;
ALTER TABLE accounts ADD CONSTRAINT accounts_open UNIQUE (id, open_id);
ALTER TABLE applications ADD COLUMN open_account_id uuid GENERATED ALWAYS AS
  (CASE WHEN state IN ('draft', 'submitted', 'opened', 'returned', 'withdrawn') THEN account_id END) STORED;
ALTER TABLE applications ADD CONSTRAINT applications_account_open FOREIGN KEY (account_id, open_account_id) REFERENCES accounts (id, open_id);

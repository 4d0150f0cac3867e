-- Who is invited signs in only after the first use of a link; links open one door once and are kept as a keyed hash.
ALTER TABLE accounts DROP CONSTRAINT accounts_state_check;
ALTER TABLE accounts ADD CONSTRAINT accounts_state_check CHECK (state IN ('active', 'invited', 'disabled'));

-- An address is sealed like a phone. What stood here in clear nobody had verified; it is asked for again.
DROP INDEX accounts_email;
UPDATE accounts SET email = NULL WHERE email IS NOT NULL;
ALTER TABLE accounts ADD COLUMN email_hash text, ADD COLUMN email_verified_at timestamptz;
CREATE UNIQUE INDEX accounts_email ON accounts (email_hash) WHERE email_verified_at IS NOT NULL;

CREATE TABLE account_links (
  id uuid PRIMARY KEY,
  token_hash text NOT NULL,
  account_id uuid NOT NULL,
  purpose text NOT NULL CHECK (purpose IN ('invitation', 'passwordReset', 'emailCheck')),
  expires_at timestamptz NOT NULL,
  used_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX account_links_token ON account_links (token_hash);
CREATE INDEX account_links_account ON account_links (account_id, purpose);

-- The account stood second, so the table is made anew.
CREATE TEMP TABLE kept ON COMMIT DROP AS
  SELECT s.*, (SELECT a.id FROM accounts a WHERE a.document_number_hash = s.person_hash LIMIT 1) AS account_id FROM sanctions s;
DROP TABLE sanctions;
CREATE TABLE sanctions (
  id uuid PRIMARY KEY,
  account_id uuid REFERENCES accounts (id),
  person_hash text NOT NULL,
  union_id uuid NOT NULL REFERENCES unions (id),
  process text NOT NULL,
  reason text NOT NULL,
  appeal text,
  valid_from date NOT NULL DEFAULT current_date,
  valid_to date,
  lifted_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT 1
);
INSERT INTO sanctions
  SELECT id, account_id, person_hash, union_id, process, reason, appeal, valid_from, valid_to, lifted_at, created_at, updated_at, version
  FROM kept;
CREATE INDEX sanctions_person ON sanctions (person_hash);
CREATE INDEX sanctions_created ON sanctions (created_at DESC, id);
CREATE INDEX sanctions_account ON sanctions (account_id, created_at DESC);
CREATE INDEX sanctions_from ON sanctions (valid_from, id);
CREATE INDEX sanctions_to ON sanctions (valid_to, id);

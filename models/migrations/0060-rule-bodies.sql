-- The bodies of documents as they were in force, by content: what cases and verdicts are pinned to. Kept for ever, so a
-- document may be followed by another, or inherit from others, and no stored verdict changes.
CREATE TABLE rule_bodies (
  hash text PRIMARY KEY,
  kind text NOT NULL,
  key text NOT NULL,
  body jsonb NOT NULL,
  kept_at timestamptz NOT NULL DEFAULT now()
);

INSERT INTO rule_bodies (hash, kind, key, body)
SELECT DISTINCT ON (hash) hash, kind, key, body FROM documents WHERE state <> 'draft' ORDER BY hash, created_at;

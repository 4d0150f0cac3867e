-- A grant that a security administrator gives counts once another has confirmed it.
ALTER TABLE grants
  ADD COLUMN state text NOT NULL DEFAULT 'live' CHECK (state IN ('proposed', 'live', 'revoked')),
  ADD COLUMN proposed_by_id uuid,
  ADD COLUMN confirmed_by_id uuid;
UPDATE grants SET state = 'revoked' WHERE revoked_at IS NOT NULL;
CREATE OR REPLACE FUNCTION live_grants(day date) RETURNS SETOF grants LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT * FROM grants g
  WHERE g.revoked_at IS NULL AND g.state = 'live' AND g.valid_from <= day AND (g.valid_to IS NULL OR g.valid_to >= day)
$$;

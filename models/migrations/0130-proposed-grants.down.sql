UPDATE grants SET revoked_at = now() WHERE state = 'proposed' AND revoked_at IS NULL;
CREATE OR REPLACE FUNCTION live_grants(day date) RETURNS SETOF grants LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT * FROM grants g
  WHERE g.revoked_at IS NULL AND g.valid_from <= day AND (g.valid_to IS NULL OR g.valid_to >= day)
$$;
ALTER TABLE grants DROP COLUMN state, DROP COLUMN proposed_by_id, DROP COLUMN confirmed_by_id;

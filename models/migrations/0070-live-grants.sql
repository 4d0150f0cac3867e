-- What of grants counts on a day, and who may decide cases that day. Set-returning, so that the day is said by whoever asks;
-- the planner inlines both like views, and the indexes of grants serve them. The roles are the caller's: access is the descriptor's.
CREATE FUNCTION live_grants(day date) RETURNS SETOF grants LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT * FROM grants g
  WHERE g.revoked_at IS NULL AND g.valid_from <= day AND (g.valid_to IS NULL OR g.valid_to >= day)
$$;

-- `own_roles` decide the cases of their union, `lower_roles` those of the unions below it.
CREATE FUNCTION reviewers(day date, own_roles text[], lower_roles text[])
RETURNS TABLE (grant_id uuid, account_id uuid, email text, union_id uuid, union_name text, path text, decides_own boolean, decides_lower boolean)
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT g.id, g.account_id, a.email, u.id, u.name, u.path, g.role = ANY (own_roles), g.role = ANY (lower_roles)
  FROM live_grants(day) g
  JOIN accounts a ON a.id = g.account_id AND a.state = 'active'
  JOIN unions u ON u.id = g.union_id
  WHERE g.role = ANY (own_roles || lower_roles)
$$;

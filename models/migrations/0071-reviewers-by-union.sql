-- Where the union lies is joined by whoever needs it: a column that a function returns loses the collation of paths, and with it
-- their index.
DROP FUNCTION reviewers(date, text[], text[]);
-- `own_roles` decide the cases of their union, `lower_roles` those of the unions below it.
CREATE FUNCTION reviewers(day date, own_roles text[], lower_roles text[])
RETURNS TABLE (grant_id uuid, account_id uuid, email text, union_id uuid, decides_own boolean, decides_lower boolean)
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT g.id, g.account_id, a.email, g.union_id, g.role = ANY (own_roles), g.role = ANY (lower_roles)
  FROM live_grants(day) g JOIN accounts a ON a.id = g.account_id AND a.state = 'active'
  WHERE g.role = ANY (own_roles || lower_roles)
$$;

DROP FUNCTION reviewers(date, text[], text[]);
CREATE FUNCTION reviewers(day date, own_roles text[], lower_roles text[])
RETURNS TABLE (grant_id uuid, account_id uuid, email text, union_id uuid, union_name text, path text, decides_own boolean, decides_lower boolean)
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT g.id, g.account_id, a.email, u.id, u.name, u.path, g.role = ANY (own_roles), g.role = ANY (lower_roles)
  FROM live_grants(day) g
  JOIN accounts a ON a.id = g.account_id AND a.state = 'active'
  JOIN unions u ON u.id = g.union_id
  WHERE g.role = ANY (own_roles || lower_roles)
$$;

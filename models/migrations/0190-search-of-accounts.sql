-- Accounts are found by name and login name, rule documents by title and code; what belongs to an account (sanctions, grants,
-- messages, acts in the audit) is found through it, along an index. Rows from before get their pieces here; initials are borrowed
-- from the membership of that person, others have theirs with the next change of the name.
ALTER TABLE accounts ADD COLUMN initials text NOT NULL DEFAULT '', ADD COLUMN grams text[] NOT NULL DEFAULT '{}';
UPDATE accounts a SET initials = m.initials FROM members m WHERE m.account_id = a.id AND m.name = a.name;
UPDATE accounts a SET grams = coalesce(
  (SELECT array_agg(DISTINCT substr(word, at, 2))
   FROM regexp_split_to_table(lower(concat_ws(' ', name, login_name, initials)), '[-\s,，、;；·•‧・･()（）“”"''‘’《》〈〉_/]+') word,
        generate_series(1, char_length(word) - 1) at), '{}');
CREATE INDEX accounts_grams ON accounts USING gin (grams);
ALTER TABLE documents ADD COLUMN initials text NOT NULL DEFAULT '', ADD COLUMN grams text[] NOT NULL DEFAULT '{}';
UPDATE documents SET grams = coalesce(
  (SELECT array_agg(DISTINCT substr(word, at, 2))
   FROM regexp_split_to_table(lower(concat_ws(' ', title, key)), '[-\s,，、;；·•‧・･()（）“”"''‘’《》〈〉_/]+') word,
        generate_series(1, char_length(word) - 1) at), '{}');
CREATE INDEX documents_grams ON documents USING gin (grams);
CREATE INDEX sanctions_account ON sanctions (account_id, created_at DESC);
CREATE INDEX grants_account ON grants (account_id);
CREATE INDEX audit_actor ON audit (actor_id, created_at DESC) WHERE actor_id IS NOT NULL;

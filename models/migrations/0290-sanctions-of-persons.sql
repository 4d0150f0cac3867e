-- A sanction is about a person, who may have no account: it names a membership or a case of his, and keeps his name to be found by.
ALTER TABLE sanctions
  ADD COLUMN member_id uuid,
  ADD COLUMN application_id uuid,
  ADD COLUMN person_name text,
  ADD COLUMN initials text NOT NULL DEFAULT '',
  ADD COLUMN grams text[] NOT NULL DEFAULT '{}';
UPDATE sanctions s SET person_name = a.name, initials = a.initials FROM accounts a WHERE a.id = s.account_id;
UPDATE sanctions SET grams = coalesce(
  (SELECT array_agg(DISTINCT substr(word, at, 2))
   FROM regexp_split_to_table(lower(concat_ws(' ', person_name, initials)), '[-\s,，、;；·•‧・･()（）“”"''‘’《》〈〉_/]+') word,
        generate_series(1, char_length(word) - 1) at), '{}');
UPDATE sanctions s SET member_id = (
  SELECT m.id FROM members m WHERE m.document_number_hash = s.person_hash ORDER BY m.created_at DESC LIMIT 1);
ALTER TABLE sanctions ALTER COLUMN person_name SET NOT NULL, DROP COLUMN account_id;
CREATE INDEX sanctions_member ON sanctions (member_id, created_at DESC);
CREATE INDEX sanctions_application ON sanctions (application_id, created_at DESC);
CREATE INDEX sanctions_grams ON sanctions USING gin (grams);

-- Cases are found by their number and by the name of the applicant, as members are. Rows from before get their pieces here; what has
-- no initials of its own borrows those of the member of that name.
ALTER TABLE applications ADD COLUMN initials text NOT NULL DEFAULT '', ADD COLUMN grams text[] NOT NULL DEFAULT '{}';
UPDATE applications a SET initials = coalesce(
  (SELECT m.initials FROM members m WHERE m.document_number_hash = a.person_hash AND m.name = a.applicant_name LIMIT 1), '');
UPDATE applications a SET grams = coalesce(
  (SELECT array_agg(DISTINCT substr(word, at, 2))
   FROM regexp_split_to_table(lower(concat_ws(' ', number, applicant_name, initials)), '[-\s·•・]+') word,
        generate_series(1, char_length(word) - 1) at), '{}');
CREATE INDEX applications_grams ON applications USING gin (grams);

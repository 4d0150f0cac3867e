ALTER TABLE applications DROP COLUMN grams, DROP COLUMN initials;

ALTER TABLE applications DROP COLUMN urged_at;

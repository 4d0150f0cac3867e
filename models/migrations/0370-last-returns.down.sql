ALTER TABLE applications DROP COLUMN last_return;

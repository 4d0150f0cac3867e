ALTER TABLE applications DROP COLUMN call_back_at;

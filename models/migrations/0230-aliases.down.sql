DROP TABLE missed_searches;
ALTER TABLE unions DROP COLUMN aliases;

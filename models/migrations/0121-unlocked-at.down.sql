ALTER TABLE accounts DROP COLUMN unlocked_at;

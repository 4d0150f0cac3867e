ALTER TABLE collective_joins DROP COLUMN employer_id;
UPDATE collective_joins SET sends_at = created_at WHERE sends_at IS NULL;
ALTER TABLE collective_joins ALTER COLUMN sends_at SET NOT NULL;

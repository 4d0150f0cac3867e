ALTER TABLE applications DROP COLUMN recused_id;
ALTER TABLE sanctions DROP COLUMN made_by_id;

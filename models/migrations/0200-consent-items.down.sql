ALTER TABLE consents DROP COLUMN withdraws_id, DROP COLUMN items;

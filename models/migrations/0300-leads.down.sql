ALTER TABLE members DROP COLUMN lead_id;
DROP TABLE leads;

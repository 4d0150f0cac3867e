-- One audit row for all that a transaction changed of one person in one union: further records stand beside the first.
-- Rows of before have none, and their seals still hold.
ALTER TABLE audit ADD COLUMN further jsonb;
ALTER TABLE audit ADD COLUMN involved text[];
CREATE INDEX audit_involved ON audit USING gin (involved) WHERE involved IS NOT NULL;

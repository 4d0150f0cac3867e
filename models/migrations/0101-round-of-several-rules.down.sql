UPDATE review_rounds SET document_hash = '' WHERE document_hash IS NULL;
ALTER TABLE review_rounds ALTER COLUMN document_hash SET NOT NULL;

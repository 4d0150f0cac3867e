-- A round may judge by the decisions of several processes; then it names none of them.
ALTER TABLE review_rounds ALTER COLUMN document_hash DROP NOT NULL;

ALTER TABLE review_rounds DROP COLUMN file_id;
DROP TABLE file_chunks, files;

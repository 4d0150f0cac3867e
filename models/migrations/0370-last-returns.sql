-- What a case held when it was returned, and what was said to its fields: who reviews it again sees what has changed since.
ALTER TABLE applications ADD COLUMN last_return jsonb;

-- A list may be of one employer of the union; and what is sent at once has no time until which it waits.
ALTER TABLE collective_joins ALTER COLUMN sends_at DROP NOT NULL;
ALTER TABLE collective_joins ADD COLUMN employer_id uuid;

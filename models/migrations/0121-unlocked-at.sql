-- Pauses are counted by what was typed and from where; lifting them for an account begins a new count.
ALTER TABLE accounts ADD COLUMN unlocked_at timestamptz;

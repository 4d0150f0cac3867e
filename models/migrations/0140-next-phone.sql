-- A phone that one administrator has named for an account, until another confirms it.
ALTER TABLE accounts
  ADD COLUMN next_phone text,
  ADD COLUMN next_phone_hash text,
  ADD COLUMN next_phone_by_id uuid;

-- A phone named for an account waits no longer than this.
ALTER TABLE accounts ADD COLUMN next_phone_until timestamptz;
UPDATE accounts SET next_phone_until = now() + interval '7 days' WHERE next_phone IS NOT NULL;

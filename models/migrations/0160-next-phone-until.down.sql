ALTER TABLE accounts DROP COLUMN next_phone_until;

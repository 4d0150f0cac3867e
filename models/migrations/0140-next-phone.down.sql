ALTER TABLE accounts DROP COLUMN next_phone, DROP COLUMN next_phone_hash, DROP COLUMN next_phone_by_id;

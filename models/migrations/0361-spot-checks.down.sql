DROP INDEX applications_checked;
DROP INDEX applications_to_check;
ALTER TABLE applications DROP COLUMN checked_at, DROP COLUMN check_note, DROP COLUMN check_union_id, DROP COLUMN spot_check;

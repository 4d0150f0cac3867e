DROP TABLE monthly_figures;
DROP FUNCTION refuse_change();
ALTER TABLE membership_events DROP COLUMN from_union_id, DROP COLUMN process;

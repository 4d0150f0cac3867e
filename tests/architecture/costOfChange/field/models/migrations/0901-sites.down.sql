ALTER TABLE employers DROP COLUMN sites;

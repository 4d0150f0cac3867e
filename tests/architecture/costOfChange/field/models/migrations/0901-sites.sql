ALTER TABLE employers ADD COLUMN sites integer;

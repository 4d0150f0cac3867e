DROP INDEX audit_involved;
ALTER TABLE audit DROP COLUMN involved;
ALTER TABLE audit DROP COLUMN further;

DROP TABLE notice_events;
UPDATE decisions SET verdicts = verdicts -> 0;
ALTER TABLE decisions RENAME COLUMN verdicts TO verdict;
ALTER TABLE decisions DROP COLUMN involved;

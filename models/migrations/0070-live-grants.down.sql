DROP FUNCTION reviewers(date, text[], text[]);
DROP FUNCTION live_grants(date);

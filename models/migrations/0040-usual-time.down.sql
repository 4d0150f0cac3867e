DROP INDEX applications_union_decided;
DROP INDEX applications_decided;

-- How long cases take: read for the guide and for those who wait.
CREATE INDEX applications_decided ON applications (process, decided_at DESC) INCLUDE (union_id, submitted_at)
  WHERE state IN ('approved', 'rejected');
CREATE INDEX applications_union_decided ON applications (union_id, process, decided_at DESC) INCLUDE (submitted_at)
  WHERE state IN ('approved', 'rejected');

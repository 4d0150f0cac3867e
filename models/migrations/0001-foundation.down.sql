DROP TABLE idempotency_keys, rate_limits, sessions, sign_in_codes, audit, audit_blocks, consents, job_runs, review_rounds,
  sanctions, notices, decisions, membership_events, applications, documents, members, grants, accounts, employers, unions, divisions;
DROP SEQUENCE member_number, application_number;

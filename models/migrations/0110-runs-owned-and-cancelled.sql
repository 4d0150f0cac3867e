ALTER TABLE job_runs ADD COLUMN input jsonb, ADD COLUMN progress jsonb, ADD COLUMN owner_id uuid,
  ADD COLUMN cancelled_at timestamptz, ADD COLUMN cancelled_by_id uuid;
ALTER TABLE job_runs ALTER COLUMN schedule_key DROP NOT NULL;
UPDATE job_runs r SET input = jsonb_build_object('roundId', substr(r.schedule_key, 7)), schedule_key = NULL,
  owner_id = (SELECT owner_id FROM review_rounds WHERE id::text = substr(r.schedule_key, 7)) WHERE r.schedule_key LIKE 'round:%';
ALTER TABLE job_runs DROP CONSTRAINT job_runs_state_check;
ALTER TABLE job_runs ADD CONSTRAINT job_runs_state_check CHECK (state IN ('queued', 'running', 'finished', 'failed', 'cancelled'));
CREATE INDEX job_runs_owner ON job_runs (owner_id) WHERE owner_id IS NOT NULL;
ALTER TABLE review_rounds DROP CONSTRAINT review_rounds_state_check;
ALTER TABLE review_rounds ADD CONSTRAINT review_rounds_state_check CHECK (state IN ('running', 'finished', 'failed', 'cancelled'));

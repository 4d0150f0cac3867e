UPDATE review_rounds SET state = 'failed' WHERE state = 'cancelled';
ALTER TABLE review_rounds DROP CONSTRAINT review_rounds_state_check;
ALTER TABLE review_rounds ADD CONSTRAINT review_rounds_state_check CHECK (state IN ('running', 'finished', 'failed'));
UPDATE job_runs SET state = 'failed' WHERE state = 'cancelled';
ALTER TABLE job_runs DROP CONSTRAINT job_runs_state_check;
ALTER TABLE job_runs ADD CONSTRAINT job_runs_state_check CHECK (state IN ('queued', 'running', 'finished', 'failed'));
UPDATE job_runs SET schedule_key = 'round:' || coalesce(input ->> 'roundId', id::text) WHERE schedule_key IS NULL;
ALTER TABLE job_runs ALTER COLUMN schedule_key SET NOT NULL;
ALTER TABLE job_runs DROP COLUMN input, DROP COLUMN progress, DROP COLUMN owner_id, DROP COLUMN cancelled_at, DROP COLUMN cancelled_by_id;

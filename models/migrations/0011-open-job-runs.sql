CREATE INDEX job_runs_open ON job_runs (id) WHERE state IN ('queued', 'running');

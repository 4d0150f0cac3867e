DROP INDEX job_runs_open;

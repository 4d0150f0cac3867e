// The SQL of what happens by itself: a fire is a row, once; the row becomes a job of graphile-worker; one process at a time runs it.
import { v7 as newId } from 'uuid';
import { isIn } from '../../descriptor/states.ts';
import { withConnection } from '../sql/connection.ts';
import { inStates } from '../sql/inStates.ts';
import { markBroken } from '../sql/sequelizeInternals.ts';
import { query } from '../sql/sql.ts';
import type { Tx } from '../writing/transaction.ts';

export type Fire = { task: string; unionId: string; scheduleKey: string; scheduledFor: Date };
export type JobRun = {
  id: string;
  task: string;
  unionId: string;
  /** Null for a run that a person started. */
  scheduleKey: string | null;
  scheduledFor: Date;
  input: Record<string, unknown> | null;
  /** Set when somebody asked to cancel it. */
  cancelledAt: Date | null;
};

/** How often a run is tried before it counts as failed. */
export const mostTries = 5;

/** True when this process is the one that wrote it. A schedule does not fire for times before its publication. */
export async function recordFire(
  { task, unionId, scheduleKey, scheduledFor }: Fire,
  documentId: string | null,
): Promise<boolean> {
  const rows = await query(
    `INSERT INTO job_runs (id, task, union_id, schedule_key, scheduled_for, state)
     SELECT $1::uuid, $2, $3::uuid, $4, $5::timestamptz, 'queued'
     WHERE $6::uuid IS NULL OR EXISTS (SELECT FROM documents WHERE id = $6::uuid AND coalesce(published_at, created_at) <= $5::timestamptz)
     ON CONFLICT DO NOTHING RETURNING id`,
    [newId(), task, unionId, scheduleKey, scheduledFor, documentId],
  );
  return rows.length > 0;
}

/** A run asked for by a person, who owns it, in the transaction of his wish. */
export function requestRun(tx: Tx, wish: { task: string; unionId: string; input: Record<string, unknown> }): void {
  const now = new Date().toISOString();
  tx.create('jobRun', { ...wish, ownerId: tx.actor.accountId, scheduledFor: now, state: 'queued' });
  tx.notify('jobs');
}

/** Makes jobs of the queued runs, and queues anew what a worker was running when it died. What is cancelled does not wait for its next try. */
export async function dispatchRuns(): Promise<void> {
  await query(
    `WITH dead AS MATERIALIZED (SELECT id FROM job_runs WHERE state = 'running' ORDER BY id),
       freed AS MATERIALIZED (SELECT id FROM dead WHERE pg_try_advisory_xact_lock(hashtextextended('run ' || id, 0))),
       revived AS (UPDATE job_runs r SET state = 'queued', updated_at = now(), version = version + 1 FROM freed
                   WHERE r.id = freed.id AND r.state = 'running' RETURNING r.id, r.task)
     SELECT (graphile_worker.add_job(task, json_build_object('runId', id), job_key := id::text, max_attempts := ${mostTries})).id FROM revived`,
  );
  await query(
    `SELECT (graphile_worker.add_job(r.task, json_build_object('runId', r.id), job_key := r.id::text, max_attempts := ${mostTries})).id
     FROM job_runs r WHERE r.state = 'queued' AND NOT EXISTS (
       SELECT FROM graphile_worker.jobs j WHERE j.key = r.id::text AND (j.locked_at IS NULL OR j.locked_at > now() - interval '10 seconds')
         AND (r.cancelled_at IS NULL OR j.locked_at IS NOT NULL OR j.run_at <= now()))`,
  );
}

/**
 * Runs `work` while this process holds the run, and nobody else does. The hold ends with the connection, so a killed
 * worker's run is free at once. Undefined when another process holds it or it is over.
 */
export async function holdRun<T>(id: string, work: (run: JobRun) => Promise<T>): Promise<T | undefined> {
  return withConnection(async (holder) => {
    await holder.query('BEGIN');
    try {
      const hold = await holder.query("SELECT pg_try_advisory_xact_lock(hashtextextended('run ' || $1, 0)) AS held", [
        id,
      ]);
      if (!hold.rows[0]?.held) return undefined;
      const [run] = await query<JobRun>(
        `UPDATE job_runs SET state = 'running', started_at = coalesce(started_at, now()), updated_at = now(), version = version + 1
         WHERE id = $1 AND ${inStates('jobRun', 'open')}
         RETURNING id, task, union_id AS "unionId", schedule_key AS "scheduleKey", scheduled_for AS "scheduledFor", input,
           cancelled_at AS "cancelledAt"`,
        [id],
      );
      return run && (await work(run));
    } finally {
      await holder.query('ROLLBACK').catch(() => markBroken(holder));
    }
  });
}

export async function endRun(
  id: string,
  state: 'finished' | 'failed' | 'queued' | 'cancelled',
  outcome: { result?: unknown; error?: string },
): Promise<void> {
  await query(
    `UPDATE job_runs SET state = $2, result = $3, error = $4, finished_at = CASE WHEN $5 THEN now() END,
       updated_at = now(), version = version + 1 WHERE id = $1 RETURNING 1`,
    [
      id,
      state,
      outcome.result === undefined ? null : JSON.stringify(outcome.result),
      outcome.error ?? null,
      isIn('jobRun', { state }, 'over'),
    ],
  );
}

export type Progress = {
  done: number;
  /** Null when nobody knows how many there are. */
  total: number | null;
  says: string | null;
  /** As fast as it went since it was last begun; null until that can be told. */
  secondsLeft: number | null;
};

export async function keepProgress(id: string, progress: Progress): Promise<void> {
  await query('UPDATE job_runs SET progress = $2, updated_at = now() WHERE id = $1 RETURNING 1', [
    id,
    JSON.stringify(progress),
  ]);
}

export async function isCancelled(id: string): Promise<boolean> {
  return (await query('SELECT FROM job_runs WHERE id = $1 AND cancelled_at IS NOT NULL', [id])).length > 0;
}

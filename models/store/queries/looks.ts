import { query } from '../sql/sql.ts';

export type KeptLook = { id: string; at: Date; who: string; what: string };

/**
 * Who else looked at records of a person, the latest first: at one of them alone, or at a page of a list in which it stood.
 * Each half is walked along an index of its own.
 */
export const looksAt = (accountId: string, limit: number): Promise<KeptLook[]> =>
  query<KeptLook>(
    `WITH own AS (SELECT array_agg(id::text) AS ids FROM (
       SELECT id FROM members WHERE account_id = $1 UNION ALL SELECT $1::uuid) record)
     SELECT id, created_at AS at, actor AS who, resource AS what FROM (
       (SELECT id, created_at, actor, actor_id, resource FROM audit
        WHERE action = 'read' AND subject_id = $1 AND actor_id IS DISTINCT FROM $1 ORDER BY created_at DESC LIMIT $2)
       UNION ALL
       (SELECT id, created_at, actor, actor_id, resource FROM audit
        WHERE action = 'read' AND involved && (SELECT ids FROM own) AND actor_id IS DISTINCT FROM $1
        ORDER BY created_at DESC LIMIT $2)) look
     ORDER BY created_at DESC LIMIT $2`,
    [accountId, limit],
  );

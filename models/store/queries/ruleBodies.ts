// The bodies of rule documents as they were in force, by their fingerprint. What a case, consent, notice or verdict is pinned
// to is one of these and never a document: documents are followed by others, a body is kept for ever.
import type { Distribution } from '../../descriptor/types.ts';
import { query } from '../sql/sql.ts';

/** @public Read from every file that owns tables by the law of distribution. */
export const distribution: Record<string, Distribution> = { rule_bodies: 'reference' };

export type RuleBody = { hash: string; kind: string; key: string; body: Record<string, unknown> };

/** Keeps bodies; one that is kept already is the same. */
export async function keepRuleBodies(bodies: readonly RuleBody[]): Promise<void> {
  if (!bodies.length) return;
  await query(
    `INSERT INTO rule_bodies (hash, kind, key, body)
     SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::jsonb[]) ON CONFLICT DO NOTHING`,
    [
      bodies.map(({ hash }) => hash),
      bodies.map(({ kind }) => kind),
      bodies.map(({ key }) => key),
      bodies.map(({ body }) => JSON.stringify(body)),
    ],
  );
}

/** The body that a stored fingerprint names. */
export async function findRuleBody(hash: string): Promise<RuleBody | undefined> {
  const [found] = await query<RuleBody>('SELECT hash, kind, key, body FROM rule_bodies WHERE hash = $1', [hash], {
    prepared: true,
  });
  return found;
}

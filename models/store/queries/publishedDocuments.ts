import { query } from '../sql/sql.ts';

export type PublishedDocument = {
  id: string;
  kind: string;
  key: string;
  unionId: string;
  /** Path of the union it is scoped to. */
  path: string;
  version: number;
  /** Of the body. */
  hash: string;
  /** `rule_bodies` holds this very body under this hash. */
  kept: boolean;
  validFrom: string;
  validTo: string | null;
  body: Record<string, unknown>;
};

/** Every published document with the place it holds in the tree. */
export async function publishedDocuments(): Promise<PublishedDocument[]> {
  return query<PublishedDocument>(`
    SELECT d.id, d.kind, d.key, d.union_id AS "unionId", u.path, d.number AS version, d.hash, b.hash IS NOT NULL AS kept,
           d.valid_from::text AS "validFrom", d.valid_to::text AS "validTo", d.body
    FROM documents d JOIN unions u ON u.id = d.union_id LEFT JOIN rule_bodies b ON b.hash = d.hash AND b.body = d.body
    WHERE d.state = 'published'`);
}

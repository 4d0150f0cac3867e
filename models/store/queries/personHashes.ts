import { query } from '../sql/sql.ts';

/** The hashes of the document numbers of those who have a phone, as their account or their membership says. */
export async function hashesByPhone(phoneHash: string): Promise<string[]> {
  const found = await query<{ hash: string }>(
    `SELECT document_number_hash AS hash FROM accounts WHERE phone_hash = $1 AND document_number_hash IS NOT NULL
     UNION SELECT document_number_hash FROM members WHERE phone_hash = $1`,
    [phoneHash],
  );
  return found.map(({ hash }) => hash);
}

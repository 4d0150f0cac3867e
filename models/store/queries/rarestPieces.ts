// Which pieces of a long word an index is asked for. Every name of a company shares half of its pieces with all others; going
// through those costs more than the rest. What the others would have told is checked on the few rows that are left.
import { remember } from '../sql/remember.ts';
import { query } from '../sql/sql.ts';

const enough = 5;
const freshMs = 10 * 60_000;
type Shares = ReadonlyMap<string, number>;

/** At most five pieces, those that the fewest rows of the table have. */
export async function rarestPieces(table: 'unions' | 'employers', pieces: readonly string[]): Promise<string[]> {
  if (pieces.length <= enough) return [...pieces];
  const shares = await sharesOf(table);
  const share = (piece: string) => shares.get(piece) ?? 0;
  return [...pieces].sort((a, b) => share(a) - share(b)).slice(0, enough);
}

/** What the database's own statistics know: the share of rows that have each of the commonest pieces. */
const sharesOf = remember({ most: 2, ms: freshMs }, async (table: string): Promise<Shares> => {
  const rows = await query<{ piece: string; share: number }>(
    `SELECT piece, share FROM pg_stats, unnest(most_common_elems::text::text[], most_common_elem_freqs) AS common (piece, share)
     WHERE schemaname = current_schema() AND tablename = $1 AND attname = 'grams' AND piece IS NOT NULL`,
    [table],
  );
  return new Map(rows.map(({ piece, share }) => [piece, share]));
});

import { query } from '../sql/sql.ts';

/** The pool as connect-pg-simple wants it: the sessions share the store's connections. */
export const sessionPool = {
  query: async (text: string, values: unknown[]) => ({ rows: await query(text, values, { prepared: true }) }),
};

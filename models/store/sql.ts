import { QueryTypes, type Transaction } from 'sequelize';
import { database } from './connect.ts';
import { speaking } from './databaseErrors.ts';

/** Hand-written SQL, for the named files of this folder only. Parameters are `$1`, `$2` …; rows come back as they are. */
export async function query<T extends object = Record<string, any>>(
  sql: string,
  parameters: readonly unknown[] = [],
  options: { transaction?: Transaction | undefined } = {},
): Promise<T[]> {
  return speaking(async () => {
    const bind = [...parameters];
    return (await database().query(sql, { bind, type: QueryTypes.SELECT, raw: true, useMaster: true, transaction: options.transaction ?? null })) as T[];
  });
}

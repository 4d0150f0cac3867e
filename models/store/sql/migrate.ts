import { readdirSync, readFileSync } from 'node:fs';
import { Sequelize } from 'sequelize';
import { SequelizeStorage, Umzug } from 'umzug';
import type { Distribution } from '../../descriptor/types.ts';

export const distribution: Record<string, Distribution> = { migrations: 'local' };

const folder = new URL('../../migrations/', import.meta.url);

/** Brings the database to the newest schema, or to that of one migration. Several processes may start at once: an advisory lock lets one migrate and the others wait. */
export async function migrate(databaseUrl: string, to?: string): Promise<void> {
  const sequelize = new Sequelize(databaseUrl, { dialect: 'postgres', logging: false, pool: { max: 3 } });
  try {
    await sequelize.transaction(async (transaction) => {
      await sequelize.query("SELECT pg_advisory_xact_lock(hashtext('huiji migrate'))", { transaction });
      const runner = umzug(sequelize);
      const pending = (await runner.pending()).map(({ name }) => name);
      await runner.up({ migrations: pending.filter((name) => to === undefined || name <= to) });
    });
  } finally {
    await sequelize.close();
  }
}

/** In the order they run. */
export const migrationNames = (): string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.sql') && !file.endsWith('.down.sql'))
    .sort();

export function umzug(sequelize: Sequelize) {
  const run = (file: string) =>
    sequelize.transaction((transaction) =>
      sequelize.query(readFileSync(new URL(file, folder), 'utf8'), { transaction }),
    );
  return new Umzug({
    migrations: migrationNames().map((file) => ({
      name: file,
      up: () => run(file),
      down: () => run(file.replace(/\.sql$/, '.down.sql')),
    })),
    storage: new SequelizeStorage({ sequelize, tableName: 'migrations' }),
    logger: undefined,
  });
}

import { readdirSync, readFileSync } from 'node:fs';
import { Sequelize } from 'sequelize';
import { SequelizeStorage, Umzug } from 'umzug';
import type { Distribution } from '../../descriptor/types.ts';

export const distribution: Record<string, Distribution> = { migrations: 'local' };

const folder = new URL('../../migrations/', import.meta.url);

/** Brings the database to the newest schema. Several processes may start at once: an advisory lock lets one migrate and the others wait. */
export async function migrate(databaseUrl: string): Promise<void> {
  const sequelize = new Sequelize(databaseUrl, { dialect: 'postgres', logging: false, pool: { max: 3 } });
  try {
    await sequelize.transaction(async (transaction) => {
      await sequelize.query("SELECT pg_advisory_xact_lock(hashtext('huiji migrate'))", { transaction });
      await umzug(sequelize).up();
    });
  } finally {
    await sequelize.close();
  }
}

export function umzug(sequelize: Sequelize) {
  const names = readdirSync(folder)
    .filter((file) => file.endsWith('.sql') && !file.endsWith('.down.sql'))
    .sort();
  const run = (file: string) =>
    sequelize.transaction((transaction) =>
      sequelize.query(readFileSync(new URL(file, folder), 'utf8'), { transaction }),
    );
  return new Umzug({
    migrations: names.map((file) => ({
      name: file,
      up: () => run(file),
      down: () => run(file.replace(/\.sql$/, '.down.sql')),
    })),
    storage: new SequelizeStorage({ sequelize, tableName: 'migrations' }),
    logger: undefined,
  });
}

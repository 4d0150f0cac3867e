// The one connection to the database. Sequelize keeps the pool (and the replicas); everything else in this folder goes through it.
import { Sequelize } from 'sequelize';
import { config } from '../../../config.ts';
import { guardedPg } from './guardedPg.ts';
import { startListening, stopListening } from './notifications.ts';
import { defineModels } from './sequelizeModels.ts';

let sequelize: Sequelize | undefined;

type Options = { replicaUrls?: readonly string[]; maxConnections?: number };

/** Opens the pool and defines the models. Call once per process, after `migrate`. */
export async function connectStore(databaseUrl: string, options: Options = {}): Promise<void> {
  const replicas = options.replicaUrls ?? [];
  sequelize = new Sequelize(databaseUrl, {
    dialect: 'postgres',
    dialectModule: guardedPg,
    logging: false,
    // The day of the database is the day of the instance: `current_date` and `::date` agree with `today()`.
    timezone: config.timezone,
    pool: { max: options.maxConnections ?? 20, min: 0, idle: 10_000, acquire: 10_000 },
    dialectOptions: { application_name: 'huiji', keepAlive: true, connectionTimeoutMillis: 5_000 },
    // Addresses do for Sequelize, though its types ask for parts of them.
    ...(replicas.length ? { replication: { write: databaseUrl as never, read: [...replicas] as never } } : {}),
  });
  await sequelize.authenticate();
  defineModels(sequelize);
  await startListening(databaseUrl);
}

export async function disconnectStore(): Promise<void> {
  await stopListening();
  await sequelize?.close();
  sequelize = undefined;
}

export function database(): Sequelize {
  if (!sequelize) throw new Error('connectStore has not been called');
  return sequelize;
}

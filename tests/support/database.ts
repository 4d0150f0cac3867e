import { randomBytes } from 'node:crypto';
import pg from 'pg';

export type TestDatabase = { url: string; drop(): Promise<void> };

/** A migrated database of its own, cloned from the template: call it in `beforeAll`, `drop()` in `afterAll`. */
export async function freshDatabase(): Promise<TestDatabase> {
  return cloneOf('huiji_template');
}

/** The same database once more, as it is now. Nobody may be connected to it. */
export async function copyOf({ url }: TestDatabase): Promise<TestDatabase> {
  return cloneOf(new URL(url).pathname.slice(1));
}

/**
 * A copy of one that is filled once in a run, by whoever asks first; others wait for him.
 * @param name of letters, e.g. `demo`
 */
export async function filledDatabase(name: string, fill: (url: string) => Promise<void>): Promise<TestDatabase> {
  const filled = `huiji_${name}`;
  await asAdmin(async (admin) => {
    await admin.query('SELECT pg_advisory_lock(2)');
    const { rowCount } = await admin.query('SELECT FROM pg_database WHERE datname = $1', [filled]);
    if (rowCount) return;
    const { url } = await freshDatabase();
    await fill(url);
    await admin.query(`ALTER DATABASE ${new URL(url).pathname.slice(1)} RENAME TO ${filled}`);
  });
  return cloneOf(filled);
}

/** A database without any table, for the tests of migrations and of an empty start. */
export async function emptyDatabase(): Promise<TestDatabase> {
  return cloneOf('template0');
}

async function cloneOf(template: string): Promise<TestDatabase> {
  const name = `test_${process.pid}_${randomBytes(4).toString('hex')}`;
  await asAdmin(async (admin) => {
    // Cloning fails while another session looks at the template; two workers clone one after the other.
    await admin.query('SELECT pg_advisory_lock(1)');
    await admin.query(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY`);
  });
  const url = new URL(serverUrl());
  url.pathname = `/${name}`;
  return {
    url: url.href,
    drop: () => asAdmin(async (admin) => void (await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`))),
  };
}

async function asAdmin(work: (admin: pg.Client) => Promise<void>): Promise<void> {
  const admin = new pg.Client(serverUrl());
  await admin.connect();
  try {
    await work(admin);
  } finally {
    await admin.end();
  }
}

function serverUrl(): string {
  const url = process.env.TEST_DATABASE_URL;
  if (!url)
    throw new Error(
      '请用 npm test 运行测试（它会启动测试数据库）/ run tests by npm test, which starts the test database',
    );
  return url;
}

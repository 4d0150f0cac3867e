import { chmodSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { archiveIn } from '../../../../models/store/embedded/archive.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../../../models/store/embedded/embeddedPostgres.ts';
import { operationFigures } from '../../../../models/store/queries/operationFigures.ts';
import { connectStore, disconnectStore } from '../../../../models/store/sql/connect.ts';
import { migrate } from '../../../../models/store/sql/migrate.ts';
import { query } from '../../../../models/store/sql/sql.ts';
import { readiness } from '../../../../workflows/operations/readiness.ts';

let folder: string;
let server: EmbeddedPostgres;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'huiji-archive-'));
  chmodSync(folder, 0o755);
  server = await startEmbeddedPostgres(join(folder, 'data'), { backupDir: join(folder, 'backups') });
  await migrate(server.url);
  await connectStore(server.url);
}, 60_000);
afterAll(async () => {
  await disconnectStore();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function isStuck(wanted: boolean): Promise<void> {
  for (let tried = 0; tried < 300; tried++) {
    if ((await operationFigures()).isArchiveStuck === wanted) return;
    await setTimeout(100);
  }
  throw new Error(`the archive is ${wanted ? 'not' : 'still'} stuck`);
}

it('a log that does not reach the backup folder is said by the readiness, until it does', async () => {
  const archive = archiveIn(join(folder, 'backups'));
  renameSync(archive, `${archive}.away`);
  await query('SELECT pg_switch_wal()');
  await isStuck(true);
  expect((await readiness()).checks).toContainEqual({
    name: 'archive',
    ok: false,
    says: '数据库日志没有存进备份目录，磁盘会被写满：请检查备份目录的空间和权限',
  });
  renameSync(`${archive}.away`, archive);
  await query('SELECT pg_switch_wal()');
  await isStuck(false);
  expect((await readiness()).checks).toContainEqual({ name: 'archive', ok: true, says: '数据库日志正常' });
}, 90_000);

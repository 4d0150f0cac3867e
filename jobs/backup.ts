// `npm run backup`: a backup of the database, its anchors and, where BACKUP_SECRET is set, its keys, into BACKUP_DIR.
import { join } from 'node:path';
import { config } from '../config.ts';
import { AppError } from '../errors.ts';
import { openDatabase } from '../models/store/openDatabase.ts';
import { takeBackup } from '../workflows/backup/takeBackup.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

async function run(): Promise<void> {
  const { name, manifest, keys, removed } = await takeBackup();
  const rows = Object.values(manifest.counts).reduce((sum, count) => sum + count, 0);
  say(`✓ 已备份到 ${join(config.backupDir, name)}：${Object.keys(manifest.counts).length} 张表、${rows} 行`);
  say(
    manifest.kind === 'base'
      ? '  此后的任一时刻都可以恢复，直到数据库日志最后存到备份目录的时刻'
      : '  只能恢复到这一时刻；更细的时刻由您自己的 PostgreSQL 的工具负责',
  );
  say(
    keys
      ? '  密钥已加密存入，用 BACKUP_SECRET 才能打开'
      : '  密钥不在备份里（没有设置 BACKUP_SECRET），请另外保管，否则证件号等内容再也读不出',
  );
  for (const old of removed) say(`  删除了旧备份 ${old}`);
}

const database = await openDatabase(say);
try {
  await run();
} catch (error) {
  if (!(error instanceof AppError)) throw error;
  say(`✗ ${error.text.zh}`);
  process.exitCode = 1;
} finally {
  await database.close();
}

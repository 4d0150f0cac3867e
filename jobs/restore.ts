// `npm run restore`: brings a backup back, proves what came of it, or with --verify does both in a folder that is thrown away.
import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { config, environmentWith } from '../config.ts';
import { AppError, BadRequest } from '../errors.ts';
import { openDatabase } from '../models/store/openDatabase.ts';
import { secretsFile } from '../secrets.ts';
import { bringAnchors } from '../workflows/audit/keptAnchors.ts';
import { backupName, listBackups } from '../workflows/backup/manifest.ts';
import { openAgain } from '../workflows/backup/openAgain.ts';
import { type Proof, proveCounts, proveInstance } from '../workflows/backup/proveInstance.ts';
import { type Restore, restoreBackup } from '../workflows/backup/restoreBackup.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);
const usage = `npm run restore                                      恢复最近的备份，直到最后存下的时刻
npm run restore -- 20261126T103000Z                  恢复这一份（BACKUP_DIR 里的名字，或文件夹）
npm run restore -- --until 2026-11-26T18:45:00+08:00 恢复到这一时刻；--until backup 恢复到备份的那一刻
npm run restore -- --replace                         已有数据库时，把它改名保留，再恢复
npm run restore -- --verify                          在临时目录里恢复最近的备份并核对，什么都不改动`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    until: { type: 'string' },
    replace: { type: 'boolean', default: false },
    verify: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

function wanted(): Restore {
  const named = positionals[0] ?? listBackups(config.backupDir).at(-1);
  if (!named)
    throw new BadRequest(
      'no-backup',
      `${config.backupDir || 'BACKUP_DIR（没有设置）'} 里没有备份；也可以写出备份文件夹的位置\n${usage}`,
      'There is no backup in BACKUP_DIR; you may also name the folder of one',
    );
  const inDir = resolve(config.backupDir, named);
  return { from: existsSync(inDir) ? inDir : resolve(named), until: untilOf(values.until), replace: values.replace };
}

function untilOf(text = 'end'): Restore['until'] {
  if (text === 'end' || text === 'backup') return text;
  const time = new Date(text);
  if (Number.isNaN(time.getTime()) || !/(Z|[+-]\d\d:?\d\d)$/.test(text))
    throw new BadRequest(
      'bad-instant',
      `时刻要写成带时区的样子，例如 2026-11-26T18:45:00+08:00，收到的是 ${text}`,
      `An instant has a time zone, such as 2026-11-26T18:45:00+08:00; given was ${text}`,
    );
  return time;
}

function tell(proofs: readonly Proof[]): void {
  for (const { ok, says, faults } of proofs) {
    say(`${ok ? '✓' : '✗'} ${says}`);
    for (const fault of faults) say(`    ${fault}`);
  }
  if (proofs.some(({ ok }) => !ok)) process.exitCode = 1;
}

async function restore(request: Restore): Promise<void> {
  say(`正在恢复 ${request.from} …`);
  const { manifest, counts, putAside, keysBrought } = await restoreBackup(request, say);
  if (keysBrought)
    say(`密钥已从备份取出，放在 ${secretsFile(config.dataDir)}${config.production ? '；请写进 .env' : ''}`);
  const isAtBackup = manifest.kind === 'copy' || request.until === 'backup';
  const aside = putAside ? [putAside] : [];
  const database = await openDatabase(say);
  try {
    const isBack = isAtBackup || request.until !== 'end';
    aside.push(...(await bringAnchors(request.from, { isBack, mark: backupName(new Date()) })));
    const proofs = [...(isAtBackup ? [proveCounts(manifest.counts, counts)] : []), ...(await proveInstance())];
    tell(proofs);
    await openAgain(
      `备份 ${manifest.at}，恢复到 ${request.until instanceof Date ? request.until.toISOString() : request.until}`,
    );
  } finally {
    await database.close();
  }
  for (const place of aside) say(`  原来的保留在 ${place}，确认无误后可以删除`);
  say(process.exitCode ? '✗ 已恢复，但核对有问题，见上' : '✓ 已恢复，可以启动；所有人须重新登录');
}

/** The same, by a process of its own, into a folder that is deleted afterwards: with the keys of this machine. */
function verify({ from }: Restore): void {
  const folder = mkdtempSync(join(tmpdir(), 'huiji-verify-'));
  try {
    chmodSync(folder, 0o711);
    const keys = secretsFile(config.dataDir);
    if (existsSync(keys)) copyFileSync(keys, secretsFile(folder));
    const { status } = spawnSync(process.execPath, ['prepare.mjs', 'restore', from, '--until', 'backup'], {
      cwd: config.root,
      stdio: 'inherit',
      env: environmentWith({ DATA_DIR: folder, DATABASE_URL: '', BACKUP_DIR: '' }),
    });
    process.exitCode = status ?? 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  say(process.exitCode ? '✗ 这份备份有问题' : '✓ 这份备份可以恢复；临时目录已删除，现有数据未动');
}

try {
  if (values.help) say(usage);
  else if (values.verify) verify(wanted());
  else await restore(wanted());
} catch (error) {
  if (!(error instanceof AppError)) throw error;
  say(`✗ ${error.text.zh}`);
  process.exitCode = 1;
}

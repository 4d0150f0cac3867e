import { accessSync, constants, mkdirSync } from 'node:fs';
import { BootError } from '../../errors.ts';

/** Made where it is missing: keys, anchors, the link of the first day and the embedded database live there. @throws BootError */
export function assertWritableFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
    accessSync(path, constants.W_OK | constants.X_OK);
  } catch {
    throw new BootError([
      `数据目录 ${path} 不能写入：请建好它，并交给运行服务的用户（chown），或用 DATA_DIR 换一个 / the data folder ${path} cannot be written: make it and give it to the user who runs the server, or set DATA_DIR`,
    ]);
  }
}

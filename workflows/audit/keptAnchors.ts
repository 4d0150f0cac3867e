// The anchors of a database go with its backup, and come back with it, under whatever name the database then has.
import { existsSync } from 'node:fs';
import { copyFile, mkdir, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { anchorKinds, pathOf } from './anchors.ts';

const inFolder = (folder: string, kind: string) => join(folder, `anchors.${kind}.jsonl`);

export async function keepAnchors(folder: string): Promise<void> {
  for (const kind of anchorKinds) {
    const path = await pathOf(kind);
    if (existsSync(path)) await copyFile(path, inFolder(folder, kind));
  }
}

/**
 * Anchors that are here know more than those kept, unless the database went back behind them: then they are put aside.
 * @returns where
 */
export async function bringAnchors(
  folder: string,
  { isBack, mark }: { isBack: boolean; mark: string },
): Promise<string[]> {
  const aside: string[] = [];
  for (const kind of anchorKinds) {
    const [kept, here] = [inFolder(folder, kind), await pathOf(kind)];
    if (existsSync(here)) {
      if (!isBack) continue;
      aside.push(`${here}.before-${mark}`);
      await rename(here, `${here}.before-${mark}`);
    }
    await mkdir(dirname(here), { recursive: true, mode: 0o700 });
    if (existsSync(kept)) await copyFile(kept, here);
  }
  return aside;
}

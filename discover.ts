// What is found in its place: the files of a folder, imported. Nobody keeps a list of them by hand.
import { readdirSync } from 'node:fs';

export type Discovered = {
  /** From the folder, with `/`. */
  path: string;
  /** Of the file, without its ending. */
  name: string;
  module: Readonly<Record<string, unknown>>;
};

/** Every file below `folder` with this ending, in the order of their paths. @throws whatever importing one throws */
export async function discover(folder: URL, ending = '.ts'): Promise<Discovered[]> {
  const paths = readdirSync(folder, { recursive: true })
    .map((path) => String(path).replaceAll('\\', '/'))
    .filter((path) => path.endsWith(ending))
    .sort();
  const found: Discovered[] = [];
  for (const path of paths) {
    const name = path.slice(path.lastIndexOf('/') + 1, -ending.length);
    found.push({ path, name, module: await import(new URL(path, folder).href) });
  }
  return found;
}

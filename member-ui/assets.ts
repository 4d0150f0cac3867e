import { readFileSync } from 'node:fs';

/** Where the built files lie, and the address they are served under. */
export const assetsFolder = new URL('../dist/member-ui/', import.meta.url);
export const assetsPath = '/assets/';

let manifest: Record<string, string> | undefined;

/** The address of a built file, by its name before the hash. */
export function assetAddress(name: 'app.css' | 'enhance.js'): string {
  manifest ??= JSON.parse(readFileSync(new URL('manifest.json', assetsFolder), 'utf8')) as Record<string, string>;
  return assetsPath + manifest[name];
}

// tests/a/b.test.ts tests a/b.ts or what stands in the folder a/b; tests/a/b.aspect.test.ts tests one aspect of it.
import type { Law } from './law.ts';

/** Tests that walk through the whole, of the architecture, and of what tests share. */
const apart = /^tests\/(manuals|architecture|support)\//;
const endings = ['.ts', '.action.ts', '.tsx', '.mjs', '.js'];

export const mirrorLaw: Law = {
  name: 'a test stands where its file stands',
  breaches({ path }, { paths }) {
    const tested = /^tests\/((?:.+\/)?[^/.]+)(\.[^/.]+)?\.test\.tsx?$/.exec(path)?.[1];
    if (!/\.test\.tsx?$/.test(path) || apart.test(path)) return [];
    if (tested && endings.some((ending) => paths.has(tested + ending))) return [];
    if (tested && [...paths].some((other) => other.startsWith(`${tested}/`))) return [];
    return [`tests ${tested ?? 'nothing'}, which is neither a file nor a folder`];
  },
};

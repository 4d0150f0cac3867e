import { existsSync, readdirSync } from 'node:fs';
import { findResourceByPath } from '../../../../models/descriptor/registry.ts';

const screens = new URL('../../../../admin-ui/src/screens/', import.meta.url);

describe('What screens bring for a resource', () => {
  it('stands in the folder of its path', () => {
    const strangers = readdirSync(screens).filter(
      (folder) => existsSync(new URL(`${folder}/override.tsx`, screens)) && !findResourceByPath(folder),
    );
    expect(strangers).toEqual([]);
  });
});

import { existsSync, readdirSync } from 'node:fs';
import { resources } from '../../../../models/descriptor/registry.ts';
import { fieldKinds } from '../../../../models/fieldKinds/fieldKinds.ts';

const panel = new URL('../../../../admin-ui/src/', import.meta.url);
const folders = [
  'fields/',
  ...readdirSync(new URL('screens/', panel)).map((screen) => `screens/${screen}/fields/`),
].filter((folder) => existsSync(new URL(folder, panel)));
const files = folders.flatMap((folder) =>
  readdirSync(new URL(folder, panel))
    .filter((file) => /^[a-z]\w*\.tsx$/.test(file))
    .map((file) => [file.slice(0, -'.tsx'.length), folder + file] as const),
);
const usual = [...fieldKinds.values()].map(({ widget }) => widget);
const special = resources.flatMap(({ fields }) => Object.values(fields).flatMap(({ widget }) => widget ?? []));
const wanted = [...new Set([...usual, ...special])].sort();

describe('The widgets of the panel', () => {
  it('are those that kinds of field, and fields of resources, ask for', () => {
    expect(files.map(([name]) => name).sort()).toEqual(wanted);
  });

  it.each(files)('%s shows a value and takes one', async (name, file) => {
    // By address: the panel's components are typed by its own settings, for React, and these tests by the server's.
    const { [name]: widget } = await import(new URL(file, panel).href);
    expect([typeof widget.Field, typeof widget.Input]).toEqual(['function', 'function']);
  });
});

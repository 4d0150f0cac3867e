import { readdirSync } from 'node:fs';
import { resources } from '../../../../models/descriptor/registry.ts';
import { fieldKinds } from '../../../../models/fieldKinds/fieldKinds.ts';

const folder = new URL('../../../../admin-ui/src/fields/', import.meta.url);
// By address: the panel's components are typed by its own settings, for React, and these tests by the server's.
const { fieldWidgets } = (await import(new URL('fieldWidgets.ts', folder).href)) as {
  fieldWidgets: Record<string, { Field: unknown; Input: unknown }>;
};
const usual = [...fieldKinds.values()].map(({ widget }) => widget);
const special = resources.flatMap(({ fields }) => Object.values(fields).flatMap(({ widget }) => widget ?? []));
const wanted = [...new Set([...usual, ...special])].sort();

describe('The widgets of the panel', () => {
  it('are those that kinds of field, and fields of resources, ask for', () => {
    expect(Object.keys(fieldWidgets).sort()).toEqual(wanted);
  });

  it('each show a value and take one', () => {
    for (const [name, { Field, Input }] of Object.entries(fieldWidgets)) {
      expect([name, typeof Field, typeof Input]).toEqual([name, 'function', 'function']);
    }
  });

  it('each have a file of their own', () => {
    expect(readdirSync(folder)).toEqual(expect.arrayContaining(wanted.map((name) => `${name}.tsx`)));
  });
});

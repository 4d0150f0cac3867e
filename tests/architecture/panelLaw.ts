// The generic rooms of the panel are drawn from the meta: what one resource needs stands with its screens.
import type { House, Law } from './law.ts';

const generic = /^admin-ui\/src\/(generic|fields|layout|providers)\//;
const screens = './admin-ui/src/screens/';
const known = new WeakMap<House, RegExp>();

export const panelLaw: Law = {
  name: 'the generic rooms of the panel know no resource',
  breaches({ path, text, imports }, house) {
    if (!generic.test(path)) return [];
    const named = namesIn(house).exec(text);
    return [
      ...imports.filter((name) => name.startsWith(screens)).map((name) => `imports ${name.slice(2)}`),
      ...(named ? [`names ${named[0]}; what it alone needs is an override in admin-ui/src/screens/<path>`] : []),
    ];
  },
};

/** A name or path of a resource as a text of its own, or as a step of an address. */
function namesIn(house: House): RegExp {
  const ready = known.get(house);
  if (ready) return ready;
  const names = house.sources.flatMap(({ path, text }) => {
    const name = /^models\/resources\/(\w+)\.ts$/.exec(path)?.[1];
    const table = /\btable: '(\w+)'/.exec(text)?.[1];
    return name && table ? [name, table.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())] : [];
  });
  const any = names.join('|') || '(?!)';
  const pattern = new RegExp(`(?<=['"\`])(${any})(?=['"\`])|(?<=/)(${any})(?=['"\`/?])`);
  known.set(house, pattern);
  return pattern;
}

// The widgets of form fields: one file each in rules/widgets, discovered when this module loads.
import { readdirSync } from 'node:fs';
import type { FormWidget } from './formWidget.ts';

const folder = new URL('../widgets/', import.meta.url);
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -3))
  .sort();

const loaded = new Map<string, FormWidget>();
// One after the other: some module loaders do not bear the same import twice at once.
for (const name of names) {
  const { widget } = (await import(new URL(`${name}.ts`, folder).href)) as { widget?: FormWidget };
  if (!widget) throw new Error(`rules/widgets/${name}.ts must export \`widget\``);
  loaded.set(name, widget);
}

export const formWidgets: ReadonlyMap<string, FormWidget> = loaded;

/** @throws Error for a name that no file has: the check of a form refuses it. */
export function formWidget({ widget }: { widget: string }): FormWidget {
  const found = formWidgets.get(widget);
  if (!found) throw new Error(`there is no form widget ${widget}`);
  return found;
}

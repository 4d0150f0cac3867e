// What the controls of a form hold, by name: several values where boxes share one.

export type Values = Map<string, string[]>;
type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

export const controlsIn = (part: ParentNode): Control[] => [
  ...part.querySelectorAll<Control>('input:not([type=hidden], [type=file]), select, textarea'),
];

/** As they are sent, files left out. */
export function valuesOf(entries: Iterable<[string, unknown]>): Values {
  const values: Values = new Map();
  for (const [name, value] of entries) {
    if (typeof value === 'string') values.set(name, [...(values.get(name) ?? []), value]);
  }
  return values;
}

/** The names whose values are others now. */
export function changedSince(before: Values, now: Values): Set<string> {
  const names = new Set([...before.keys(), ...now.keys()]);
  return new Set([...names].filter((name) => String(before.get(name)) !== String(now.get(name))));
}

/** Puts values of these names into the controls that stand there now. */
export function setValues(part: ParentNode, values: Values, names: ReadonlySet<string>): void {
  for (const control of controlsIn(part)) {
    if (!names.has(control.name)) continue;
    const given = values.get(control.name) ?? [];
    if (control instanceof HTMLInputElement && ['radio', 'checkbox'].includes(control.type))
      control.checked = given.includes(control.value);
    else if (!(control instanceof HTMLSelectElement) || hasOption(control, given[0])) control.value = given[0] ?? '';
  }
}

const hasOption = (select: HTMLSelectElement, value = ''): boolean =>
  [...select.options].some((option) => option.value === value);

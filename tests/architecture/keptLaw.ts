// What is said of how long something is kept, and what the machine does, are one: sentences have no number of their own.
import type { Becoming, Kept } from '../../models/descriptor/personalData.ts';
import type { Resource } from '../../models/descriptor/types.ts';

type Place = {
  kept: Kept;
  /** Fields, or columns of a table that is no resource. */
  fields: ReadonlySet<string>;
  resource?: Resource | undefined;
  parameters: ReadonlySet<string>;
};

/** One sentence for each way in which terms, words and fields do not fit together. */
export function keptBreaches({ kept, fields, resource, parameters }: Place): string[] {
  const { says, forget = {}, onClosing } = kept;
  const terms = Object.entries(forget);
  const names = terms.map(([name]) => name).filter((name) => forget[name]?.after !== 0);
  const told = Object.values(says).flatMap((sentence) => {
    const placed = [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
    return [
      ...names
        .filter((name) => !placed.includes(name) && !isSaidOnce(name, forget, placed))
        .map((name) => `“${sentence}” does not tell ${name}`),
      ...placed.filter((name) => !forget[name]).map((name) => `“${sentence}” tells ${name}, which is no term`),
      ...(/\d/.test(sentence) ? [`“${sentence}” has a number of its own`] : []),
    ];
  });
  const done = terms.flatMap(([name, { after, from, in: group, becomes }]) => [
    ...(fields.has(from) ? [] : [`${name} runs from ${from}, which is no field`]),
    ...(typeof after === 'number' || parameters.has(after.parameter)
      ? []
      : [`${name} asks for ${after.parameter}, which is no parameter`]),
    ...(becomes && !fields.has('forgottenAt') ? [`${name} clears fields and has no forgottenAt`] : []),
    ...wrongRows(name, { in: group, becomes }, fields, resource),
  ]);
  const closing = typeof onClosing === 'string' ? [] : wrongRows('closing', onClosing, fields, resource);
  return [...told, ...done, ...closing];
}

/** Two states may share one term in words. */
const isSaidOnce = (name: string, forget: NonNullable<Kept['forget']>, placed: readonly string[]): boolean =>
  placed.some((other) => JSON.stringify(forget[other]?.after) === JSON.stringify(forget[name]?.after));

function wrongRows(
  name: string,
  { in: group, becomes = {} }: { in?: string | undefined; becomes?: Becoming | undefined },
  fields: ReadonlySet<string>,
  resource: Resource | undefined,
): string[] {
  const known = { ...resource?.states, ...resource?.stateGroups };
  return [
    ...(group && !(group in known) ? [`${name} is for rows that are ${group}, which is no state`] : []),
    ...Object.keys(becomes).flatMap((field) =>
      fields.has(field) ? [] : [`${name} clears ${field}, which is no field`],
    ),
  ];
}

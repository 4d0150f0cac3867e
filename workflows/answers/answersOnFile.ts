import type { Resource } from '../../models/descriptor/types.ts';

/**
 * What is held of what a form asks, by the names that the record has for it. What the record masks for anybody is left out: it is
 * not written back from what somebody saw.
 */
export function answersOnFile(
  resource: Resource,
  held: Readonly<Record<string, unknown>>,
  fields: readonly { name: string }[],
): Record<string, unknown> {
  const known = fields.filter(
    ({ name }) => !resource.fields[name]?.mask && held[name] !== null && held[name] !== undefined,
  );
  return Object.fromEntries(known.map(({ name }) => [name, held[name]]));
}

// An object while it is being edited: rows that may for a moment have no name, or the same one.

export type NamedEntry = { name: string; value: unknown };
export type EntryProblem = 'nameless' | 'twice' | 'longName' | 'longValue';

const longest = { name: 60, value: 500 };

/** The rows of a stored object, or those being edited. */
export function entriesOf(value: unknown): NamedEntry[] {
  if (Array.isArray(value)) return value as NamedEntry[];
  return Object.entries((value ?? {}) as Record<string, unknown>).map(([name, item]) => ({ name, value: item }));
}

/** What is sent: the object the rows make. */
export const objectOf = (entries: readonly NamedEntry[]): Record<string, unknown> =>
  Object.fromEntries(entries.map(({ name, value }) => [name.trim(), value]));

export function problemIn(entries: readonly NamedEntry[], { name, value }: NamedEntry): EntryProblem | undefined {
  const wanted = name.trim();
  if (wanted === '') return 'nameless';
  if (wanted.length > longest.name) return 'longName';
  if (entries.filter((entry) => entry.name.trim() === wanted).length > 1) return 'twice';
  return typeof value === 'string' && value.length > longest.value ? 'longValue' : undefined;
}

/** A number that was changed to another number stays one; everything else that is typed is text. */
export function typedLike(text: string, before: unknown): unknown {
  const number = Number(text);
  return typeof before === 'number' && text.trim() !== '' && Number.isFinite(number) ? number : text;
}

/** Lists and objects within are kept as they are: a line of text cannot hold them. */
export const isNested = (value: unknown): boolean => typeof value === 'object' && value !== null;

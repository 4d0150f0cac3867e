/** Whose code it is, where it leads, and what the document says beside it. */
export type Poster = { union: string; address: string; title: string; steps: readonly string[]; foot: string };

/** Long names in lines of at most `most` characters, as even as possible. */
export function linesOf(text: string, most: number): string[] {
  const letters = [...text];
  const count = Math.max(1, Math.ceil(letters.length / most));
  const each = Math.ceil(letters.length / count);
  return Array.from({ length: count }, (_, index) => letters.slice(index * each, (index + 1) * each).join(''));
}

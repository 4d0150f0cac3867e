export type TrailLine = { id: string; when: string; parts: (string | null | undefined)[] };

/** Of the same thing done again and again by the same person, such as a draft that saves itself, the last time alone. */
export const withoutRepeats = (lines: readonly TrailLine[]): TrailLine[] =>
  lines.filter(({ parts }, index) => JSON.stringify(parts) !== JSON.stringify(lines[index + 1]?.parts));

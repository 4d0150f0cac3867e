import type { FieldError } from '../../errors.ts';

/** What the schema says is wrong, and what else is wrong with fields that it has nothing against: all of it is told at once. */
export const mergeErrors = (wrong: readonly FieldError[], further: readonly FieldError[]): FieldError[] => [
  ...wrong,
  ...further.filter(({ path }) => !wrong.some((each) => each.path === path)),
];

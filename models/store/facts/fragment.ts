/**
 * How one subject is read of a case: SQL over `c`, the row of the case (see readFacts). `value` gives what the program gets;
 * `join` is for what many cases have in common and is worked out once.
 */
export type FactFragment = { value: string; join?: string };

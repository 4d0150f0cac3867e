/**
 * How one subject is read of a case: SQL over `c`, the row of the case (see readFacts). `value` gives what the program gets.
 */
export type FactFragment = { value: string };

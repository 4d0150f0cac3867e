/** What a stored answer is called and what its codes mean. */
export type AnswerTitle = {
  name: string;
  title: string;
  /** Stored value (as text; JSON of a list or an object) → what it means. */
  words: { [value: string]: string };
  /** Code that may be chosen today → its word. */
  choices?: { [code: string]: string } | undefined;
};

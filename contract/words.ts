/** What something is called, in both languages. */
export type Title = { zh: string; en: string };

/** A code and its words. */
export type Choice = { value: string; zh: string; en: string };

/** The variables of a wording in the order in which it names them. */
export const templateNames = (text: string): string[] =>
  [...text.matchAll(/\{\{([^{}]{1,60})\}\}/g)].map(([, name]) => name!.trim());

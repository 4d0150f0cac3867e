// The grammar of a message and of a reason: text in which {{union.name}} stands for what a variable holds.

const placeholder = /\{\{([^{}]*)\}\}/g;

/** The variables in the order in which the text names them, each as often. */
export const variablesIn = (text: string): string[] =>
  [...text.matchAll(placeholder)].map(([, name = '']) => name.trim());

export const fillIn = (text: string, value: (name: string) => string): string =>
  text.replace(placeholder, (_, name: string) => value(name.trim()));

/** Whose code it is, where it leads, and what the document says beside it. */
export type Poster = { union: string; address: string; title: string; steps: readonly string[]; foot: string };

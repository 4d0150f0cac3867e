import type { Title } from './words.ts';

/** Numbers that a list shows with stars, whole, for as long as they may stay on the screen. */
export type Unmasked = { values: { name: string; title: Title; value: string }[]; seconds: number };

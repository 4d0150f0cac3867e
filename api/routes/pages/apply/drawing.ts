// What the widgets of some fields need from the server to be drawn: one file a widget in ./widgets, found there by its name.
import { readdirSync } from 'node:fs';
import type { FormDocument, FormField } from '../../../../rules/engine/documentTypes.ts';
import type { PlaceRules } from '../../../../workflows/documents/placeRules.ts';
import type { Answers } from './readAnswers.ts';

export type DrawnFor = {
  field: FormField;
  form: FormDocument;
  answers: Answers;
  rules: PlaceRules;
  /** What was looked for without JavaScript. */
  find: string | undefined;
  /** What was looked below, as its button says it. */
  below: string | undefined;
};
/** A file exports one as `draw`. */
export type Draw = (value: unknown, about: DrawnFor) => Promise<unknown>;

const folder = new URL('./widgets/', import.meta.url);
const loaded = new Map<string, Draw>();
for (const file of readdirSync(folder).sort()) {
  const { draw } = (await import(new URL(file, folder).href)) as { draw: Draw };
  loaded.set(file.replace(/\.ts$/, ''), draw);
}

/** Undefined for the many that need nothing. */
export const drawn = async (value: unknown, about: DrawnFor): Promise<unknown> =>
  loaded.get(about.field.widget)?.(value, about);

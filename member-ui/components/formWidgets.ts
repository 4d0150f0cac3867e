// The widgets of forms, found in member-ui/widgets by their names, which are those of rules/widgets.
import { readdirSync } from 'node:fs';
import type { FormWidget } from './formWidget.ts';

const folder = new URL('../widgets/', import.meta.url);
const loaded = new Map<string, FormWidget>();
for (const file of readdirSync(folder).sort())
  loaded.set(file.replace(/\.tsx$/, ''), (await import(new URL(file, folder).href)) as FormWidget);

/** @throws Error for a name without a file: a form is never drawn with a field left out. */
function formWidget(name: string): FormWidget {
  const found = loaded.get(name);
  if (!found) throw new Error(`member-ui/widgets/${name}.tsx is missing`);
  return found;
}

export const fieldOf = (widget: string) => formWidget(widget).Field;

/** Whether a form is sent with files. */
export const sendsFiles = (fields: readonly { widget: string }[]): boolean =>
  fields.some(({ widget }) => formWidget(widget).sendsFiles);

/** What a posted form says in one field; '' where it says nothing. */
export function readField(widget: string, body: Readonly<Record<string, unknown>>, name: string): unknown {
  const { read } = formWidget(widget);
  if (read) return read(body, name);
  const given = body[name];
  return typeof given === 'string' ? given.trim() : '';
}

/// <reference types="vite/client" />
// The widgets of forms, found in this folder by their names, which are those of rules/widgets.
import type { FormWidget } from './formWidget.ts';

const modules = import.meta.glob<{ Input: FormWidget }>('./[a-z]*.tsx', { eager: true });

/** @throws Error for a name without a file: a form is never drawn with a field left out. */
export function formWidget(name: string): FormWidget {
  const found = modules[`./${name}.tsx`];
  if (!found) throw new Error(`admin-ui/src/widgets/${name}.tsx is missing`);
  return found.Input;
}

import { readField } from '../../../../member-ui/components/formWidgets.ts';
import type { FormField } from '../../../../rules/engine/documentTypes.ts';

export type Answers = Record<string, unknown>;

/** What a posted form says, field by field; empty ones are left out. */
export function readAnswers(
  fields: readonly Pick<FormField, 'name' | 'widget'>[],
  body: Record<string, unknown>,
): Answers {
  const read = fields.map(({ name, widget }) => [name, readField(widget, body, name)] as const);
  return Object.fromEntries(read.filter(([, value]) => value !== ''));
}

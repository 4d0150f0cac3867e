import type { FormToFill } from '../../contract/formToFill.ts';
import type { FormDocument } from '../../rules/engine/documentTypes.ts';
import { steeringFields } from '../../rules/engine/visibleFields.ts';
import type { PlaceRules } from '../documents/placeRules.ts';

/** A form document as the panel draws it, with the codes on offer that day. */
export function formToFill(
  { hash, document }: { hash: string; document: FormDocument },
  rules: PlaceRules,
): FormToFill {
  const steering = steeringFields(document);
  return {
    title: document.title,
    hash,
    fields: document.fields.map(({ name, title, widget, required, optional, hint, choices, within, schema }) => ({
      ...{ name, title, widget, required, optional, hint, within, schema },
      choices: choices ? rules.neededChoices(choices).map(({ code, label }) => ({ code, label })) : undefined,
      steers: steering.has(name),
    })),
  };
}

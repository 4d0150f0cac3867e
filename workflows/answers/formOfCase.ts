import { Unavailable } from '../../errors.ts';
import type { Rows } from '../../models/rows.ts';
import type { FormDocument } from '../../rules/engine/documentTypes.ts';
import { keptDocument } from '../documents/keptDocument.ts';
import type { PlaceRules } from '../documents/placeRules.ts';
import { processOf } from '../processes/procedure.ts';

/** The version of the form a case was handed in on; the one in force for a draft, and where that is not kept. */
export async function formOfCase(
  { process, formHash, state }: { process: string; formHash?: string; state?: string },
  rules: PlaceRules,
): Promise<FormDocument | undefined> {
  const kept = formHash && state !== 'draft' ? await keptDocument('form', formHash) : undefined;
  if (kept) return kept;
  const inForce = rules.document('process', process);
  return inForce && rules.document('form', inForce.document.form)?.document;
}

/** That form, and the one its reviewer fills. */
export async function formsOfCase(application: Rows['application'], rules: PlaceRules): Promise<FormDocument[]> {
  const reviewing = await processOf(application, rules).catch((error) => {
    if (error instanceof Unavailable) return undefined;
    throw error;
  });
  const forms = [await formOfCase(application, rules), reviewing?.reviewForm?.document];
  return forms.filter((form) => form !== undefined);
}

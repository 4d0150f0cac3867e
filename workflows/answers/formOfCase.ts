import { findRuleBody } from '../../models/store/queries/ruleBodies.ts';
import type { FormDocument } from '../../rules/engine/documentTypes.ts';
import type { PlaceRules } from '../documents/placeRules.ts';

/** The version of the form a case was filled in on; the one in force where that is not kept. */
export async function formOfCase(
  { process, formHash }: { process: string; formHash?: string },
  rules: PlaceRules,
): Promise<FormDocument | undefined> {
  const kept = formHash ? await findRuleBody(formHash) : undefined;
  if (kept?.kind === 'form') return kept.body as FormDocument;
  const inForce = rules.document('process', process);
  return inForce && rules.document('form', inForce.document.form)?.document;
}

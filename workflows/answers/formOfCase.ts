import { findOne } from '../../models/store/sql/find.ts';
import type { Values } from '../../models/store/sql/rows.ts';
import type { FormDocument } from '../../rules/engine/documentTypes.ts';
import { effectiveDocument } from '../documents/effectiveDocument.ts';

/** The version of the form a case was filled in on; the one in force where that is not kept. */
export async function formOfCase({ process, formHash }: Values, path: string): Promise<FormDocument | undefined> {
  const kept = formHash ? await findOne('document', { hash: formHash }) : undefined;
  if (kept?.kind === 'form') return kept.body as FormDocument;
  const inForce = await effectiveDocument('process', process, path);
  return inForce && (await effectiveDocument('form', inForce.document.form, path))?.document;
}

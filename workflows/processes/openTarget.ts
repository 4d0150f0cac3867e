import type { Rows } from '../../models/rows.ts';
import type { Rulebook } from '../documents/rulebook.ts';
import { type OpenForm, openForm } from './openForm.ts';
import type { Place } from './placeUnion.ts';
import { processAt } from './processAt.ts';
import { resolveTarget, type Target } from './resolveTarget.ts';

type Answers = { process: string; data: Record<string, unknown>; place?: Place | undefined };

/**
 * The union that the answers lead to, by the routing in force where the applicant began, and the process as it is there.
 * Who names no place begins where his open application lies.
 */
export async function openTarget(
  book: Rulebook,
  { process, data, place }: Answers,
  open: Pick<Rows['application'], 'unionId'> | undefined,
): Promise<OpenForm & Pick<Target, 'chosen'>> {
  const begun = await openForm(book, process, place ?? (open ? { unionId: open.unionId } : {}));
  const target = await resolveTarget(begun.process.document.routing, data);
  if (!target) return { ...begun, chosen: false };
  return { ...target, process: processAt(book.at(target.union.path), process) };
}

import type { Rows } from '../../models/rows.ts';
import type { Rulebook } from '../documents/rulebook.ts';
import { type Place, placeUnion } from './placeUnion.ts';
import { type ProcessAt, processAt } from './processAt.ts';

/** A process where an applicant begins: the union whose documents govern there, and those documents. */
export type OpenForm = { union: Rows['union']; process: ProcessAt };

/** What a form needs to be shown, and nothing about the person: that is `describeProcess`. @throws Unavailable */
export async function openForm(book: Rulebook, key: string, place: Place): Promise<OpenForm> {
  const union = await placeUnion(place);
  return { union, process: processAt(book.at(union.path), key) };
}

import { NotFound } from '../../errors.ts';
import type { Rows } from '../../models/rows.ts';
import type { Rulebook } from '../documents/rulebook.ts';
import { type Place, placeUnion } from './placeUnion.ts';
import { type ProcessAt, processAt } from './processAt.ts';

/** A process where an applicant begins: the union whose documents govern there, and those documents. */
export type OpenForm = { union: Rows['union']; process: ProcessAt };

/** What a form needs to be shown, and nothing about the person: that is `describeProcess`. @throws NotFound, Unavailable */
export async function openForm(book: Rulebook, key: string, place: Place): Promise<OpenForm> {
  const union = await placeUnion(place);
  const rules = book.at(union.path);
  if (!rules.document('process', key))
    throw new NotFound(
      '没有这个办理事项，请从首页或“我的会籍”进入',
      'There is no such process here; begin on the home page',
    );
  return { union, process: processAt(rules, key) };
}

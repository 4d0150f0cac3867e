import type { Contact } from '../../contract/pageView.ts';
import type { Rows } from '../../models/rows.ts';
import type { Rulebook } from '../documents/rulebook.ts';

/** A union as the one that governs: its place in the tree, and how it is reached. */
export type Governing = Pick<Rows['union'], 'path' | 'dutyPhone'>;

/** How its people reach a union: its own telephone goes before the line for all. */
export function contactOf({ path, dutyPhone }: Governing, book: Rulebook): Contact {
  const contact = book.at(path).contact ?? {};
  if (!dutyPhone || dutyPhone === contact.phone) return contact;
  const { hours: _ofTheLine, ...others } = contact;
  return { ...others, phone: dutyPhone, isDuty: true };
}

import type { Appealed } from '../../rules/engine/appealed.ts';
import type { DocumentKey } from '../../rules/engine/documentTypes.ts';
import type { PlaceRules } from '../documents/placeRules.ts';
import type { Rulebook } from '../documents/rulebook.ts';

/** The process by which a person appeals against such a decision of a place, where there is one. */
export const appealProcess = (book: Rulebook, rules: PlaceRules, against: Appealed): DocumentKey | undefined =>
  book
    .published('process')
    .find(({ key, body }) => body.subject === against && body.begin.includes('pages') && rules.document('process', key))
    ?.key;

import type { Actor } from '../../models/store/gates/actor.ts';
import { openSubject } from '../cases/openTarget.ts';
import { representative } from '../cases/representative.ts';
import type { Rulebook } from '../documents/rulebook.ts';

/** A process as an administrator begins it about a record. @throws as `representative` and `openSubject` */
export const openForRecord = async (actor: Actor, book: Rulebook, key: string, subjectId: string) =>
  openSubject(book, key, undefined, await representative(actor, book, key, subjectId));

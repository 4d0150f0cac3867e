import type { Rows } from '../../models/rows.ts';
import type { LoadedCase } from './loadCases.ts';

/** The membership that the case has made, or is about. */
export const membershipOf = ({ found }: LoadedCase): Rows['member'] | undefined =>
  found.made.member ?? (found.application.subjectKind === 'member' ? (found.subject as Rows['member']) : undefined);

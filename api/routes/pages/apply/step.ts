// What every page of an application begins with: the process its address names, where it is begun, and the rules there.
import type { Request } from 'express';
import { NotFound } from '../../../../errors.ts';
import { type Applicant, applicantOf } from '../../../../workflows/cases/applicant.ts';
import { openSubject } from '../../../../workflows/cases/openTarget.ts';
import { type Rulebook, rulebook } from '../../../../workflows/documents/rulebook.ts';
import type { OpenForm } from '../../../../workflows/processes/openForm.ts';
import type { Member } from '../members.ts';
import { asPlace, type PagePlace, placeOf, withPlace } from './placeOf.ts';

export type ApplyRequest = Request<{ process: string }>;
/** `about`: whose case it is, and what it is about. */
export type Step = { key: string; place: PagePlace; book: Rulebook; opened: OpenForm; about: Applicant };

/**
 * Who names no place begins where his own open case or membership lies.
 * @throws NotFound where there is no such process, BadRequest for a forged or expired code, and what beginning throws.
 */
export async function stepOf(request: ApplyRequest, { actor }: Member): Promise<Step> {
  const book = (await rulebook()).in(request.language);
  const key = processKey(book, request);
  const place = await placeOf(request);
  const { applicant, ...opened } = await openSubject(book, key, asPlace(place), await applicantOf(actor, key));
  return { key, place, book, about: applicant, opened };
}

/** @throws NotFound for what no document calls a process that is begun here. */
export function processKey(book: Rulebook, { params }: ApplyRequest): string {
  if (!isProcess(book, params.process)) throw new NotFound('没有这个办理事项', 'There is no such process');
  return params.process;
}

export const isProcess = (book: Rulebook, key: string): boolean =>
  book.published('process').some((process) => process.key === key && process.body.begin.includes('pages'));

/** What is about a person, not about his membership, asks first where he works: nothing else tells whose rules are his. */
export const asksPlace = (book: Rulebook, key: string): boolean =>
  book.published('process').some(({ body }) => body.key === key && body.subject === 'person' && body.routing);

/** Where a step of a process stands. */
export const addressOf = (
  key: string,
  step: 'guide' | 'agreement' | 'form' | 'check' | '',
  place: PagePlace,
  extra?: Record<string, string>,
): string => withPlace(`/apply/${encodeURIComponent(key)}${step && `/${step}`}`, place, extra);

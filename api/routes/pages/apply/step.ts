// What every page of an application begins with: the process its address names, where it is begun, and the rules there.
import type { Request } from 'express';
import { NotFound } from '../../../../errors.ts';
import type { ProcessDocument } from '../../../../rules/engine/documentTypes.ts';
import { type Rulebook, rulebook } from '../../../../workflows/documents/rulebook.ts';
import { type OpenForm, openForm } from '../../../../workflows/processes/openForm.ts';
import { asPlace, type PagePlace, placeOf, withPlace } from './placeOf.ts';

export type ApplyRequest = Request<{ process: string }>;
export type Step = { key: string; place: PagePlace; book: Rulebook; opened: OpenForm };

/** @throws NotFound where there is no such process, BadRequest for a forged or expired code. */
export async function stepOf(request: ApplyRequest): Promise<Step> {
  const book = (await rulebook()).in(request.language);
  return openStep(book, processKey(book, request), await placeOf(request));
}

/** @throws NotFound for what no document calls a process. */
export function processKey(book: Rulebook, { params }: ApplyRequest): string {
  if (!isProcess(book, params.process)) throw new NotFound('没有这个办理事项', 'There is no such process');
  return params.process;
}

export const isProcess = (book: Rulebook, key: string): boolean =>
  book.published('process').some((process) => process.key === key);

export async function openStep(book: Rulebook, key: string, place: PagePlace): Promise<Step> {
  return { key, place, book, opened: await openForm(book, key, asPlace(place)) };
}

/** Who is no member yet says first where he works: nothing else tells whose rules are his. */
export const asksPlace = ({ routing, who }: ProcessDocument): boolean => routing !== undefined && who !== 'member';

/** Where a step of a process stands. */
export const addressOf = (
  key: string,
  step: 'guide' | 'agreement' | 'form' | 'check' | '',
  place: PagePlace,
  extra?: Record<string, string>,
): string => withPlace(`/apply/${encodeURIComponent(key)}${step && `/${step}`}`, place, extra);

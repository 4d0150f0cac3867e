import type { Request } from 'express';
import type { Shell } from '../../../contract/pageView.ts';
import { isElder } from '../../../member-ui/isElder.ts';
import { shellWords } from '../../../member-ui/words/shell.ts';
import { rulebook } from '../../../workflows/documents/rulebook.ts';
import { contactOf, type Governing } from '../../../workflows/unions/contactOf.ts';
import { governingUnion } from './governingUnion.ts';
import { pathOfReferer } from './pathOfReferer.ts';
import { safeReturn } from './safeReturn.ts';

/** What the frame of a page shows. `about`: the union whose contact it is, where it is not simply the reader's own. */
export async function shellOf(request: Request, about?: Governing): Promise<Shell> {
  const union = await governingUnion(request, about);
  const notices: Record<string, string> = shellWords[request.language].notices;
  return {
    path: safeReturn(request.method === 'GET' ? request.originalUrl : pathOfReferer(request), '/'),
    language: request.language,
    elder: isElder(request.get('Cookie') ?? ''),
    signedIn: Boolean(request.actor),
    contact: contactOf(union, (await rulebook()).in(request.language)),
    notice: notices[String(request.query.done)],
  };
}

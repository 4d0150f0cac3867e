import type { Request } from 'express';
import type { Shell } from '../../../contract/pageView.ts';
import { isElder } from '../../../member-ui/isElder.ts';
import { shellWords } from '../../../member-ui/words/shell.ts';
import { rulebook } from '../../../workflows/documents/rulebook.ts';
import { ensureRoot } from '../../../workflows/unions/ensureRoot.ts';
import { pathOfReferer } from './pathOfReferer.ts';
import { safeReturn } from './safeReturn.ts';

/** What the frame of a page shows. `unionPath`: whose contact; the topmost when nothing is known yet. */
export async function shellOf(request: Request, unionPath?: string): Promise<Shell> {
  const notices: Record<string, string> = shellWords[request.language].notices;
  return {
    path: safeReturn(request.method === 'GET' ? request.originalUrl : pathOfReferer(request), '/'),
    language: request.language,
    elder: isElder(request.get('Cookie') ?? ''),
    signedIn: Boolean(request.actor),
    contact: (await rulebook()).in(request.language).at(unionPath ?? (await ensureRoot()).path).contact ?? {},
    notice: notices[String(request.query.done)],
  };
}

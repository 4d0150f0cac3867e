import type { Request, Response } from 'express';
import type { Language } from '../../../../contract/words.ts';
import { ResultPage } from '../../../../member-ui/pages/ResultPage.tsx';
import { applyWords } from '../../../../member-ui/words/apply.ts';
import { isIn } from '../../../../models/descriptor/states.ts';
import { get } from '../../../../models/store/gates/read.ts';
import type { Shown } from '../../../../models/store/gates/shownRow.ts';
import { getMine } from '../../../../workflows/applications/listMine.ts';
import { ownApplication } from '../../../../workflows/cases/applicant.ts';
import { rulebook } from '../../../../workflows/documents/rulebook.ts';
import { openForm } from '../../../../workflows/processes/openForm.ts';
import { unionPlaces } from '../../../../workflows/unions/unionPlaces.ts';
import { cardOf } from '../cardOf.ts';
import { signedIn } from '../members.ts';
import { sendPage } from '../sendPage.ts';
import { shellOf } from '../shellOf.ts';
import { dayOf } from '../timeOf.ts';
import { madeOf } from './madeOf.ts';

/** What came of submitting, for as long as nothing has been refused. */
export async function result(request: Request<{ id: string }>, response: Response): Promise<void> {
  const actor = signedIn(request, response);
  if (!actor) return;
  const row = await getMine(actor, request.params.id);
  const href = `/me/applications/${row.id}`;
  if (!isIn('application', row, 'received')) return response.redirect(303, href);
  const { union, process } = await openForm((await rulebook()).in(request.language), row.process, {
    unionId: row.unionId,
  });
  const places = await unionPlaces([row.unionId, row.reviewerUnionId]);
  const reviewer = places.get(row.reviewerUnionId ?? '') ?? places.get(row.unionId);
  const isMade = row.reviewWhen !== 'before' || isIn('application', row, 'decided');
  const memberId = isMade ? row.memberId : undefined;
  const member = memberId ? await get(actor, 'member', memberId, { as: 'self' }) : undefined;
  const card = await cardOf(member, request as Request);
  const shell = await shellOf(request, union);
  const { heading, says } = outcomeSays(row, reviewer?.name ?? union.name, shell.language);
  const props = {
    shell,
    process: process.document.title,
    heading: (isMade && process.neededGuide.document.parts?.done) || heading,
    says,
    number: row.number,
    href,
    made: card ? [] : await madeOf(actor, await ownApplication(actor, row.id), shell.language),
    card,
  };
  sendPage(response, ResultPage, props);
}

function outcomeSays(row: Shown<'application'>, union: string, language: Language): { heading: string; says: string } {
  const words = applyWords[language].result;
  const due = row.dueOn ? dayOf(row.dueOn, language) : '';
  if (isIn('application', row, 'decided')) return { heading: words.done, says: words.atOnce };
  return row.reviewWhen === 'after'
    ? { heading: words.provisional, says: words.checkedBy(union, due) }
    : { heading: words.waiting, says: words.reviewedBy(union, due) };
}

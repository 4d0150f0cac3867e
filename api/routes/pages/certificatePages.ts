// 在会证明 and 会员登记表: a member prints that he is one, and by what he became one; whoever gets it checks the code.
import { type Request, type Response, Router } from 'express';
import { Conflict } from '../../../errors.ts';
import { certificatePdf } from '../../../member-ui/certificate/certificatePdf.ts';
import { certificateWords } from '../../../member-ui/words/certificate.ts';
import { groupTitle, isIn } from '../../../models/descriptor/states.ts';
import { myAccount } from '../../../workflows/access/myAccount.ts';
import { rulebook } from '../../../workflows/documents/rulebook.ts';
import { ownJoinForm } from '../../../workflows/exports/joinForm.ts';
import { issueCard } from '../../../workflows/members/issueCard.ts';
import { printFont } from '../../../workflows/print/printFont.ts';
import { today } from '../../../workflows/today.ts';
import { printJoinForm } from '../printJoinForm.ts';
import { signedIn } from './members.ts';
import { originOf } from './originOf.ts';
import { refuseBoxes } from './refuseBoxes.ts';
import { dayOf, momentOf } from './timeOf.ts';

export function certificatePages(): Router {
  const router = Router();
  router.get('/me/certificate.pdf', certificate);
  router.get('/me/applications/:id/form.pdf', form);
  return router;
}

/** @throws Conflict without a membership that is certain, Invalid where the name could not be printed whole */
async function certificate(request: Request, response: Response): Promise<void> {
  const actor = signedIn(request, response);
  if (!actor) return;
  const { language } = request;
  const { membership } = await myAccount(actor);
  if (!membership || !isIn('member', membership, 'confirmed'))
    throw new Conflict('no-membership', certificateWords.zh.none, certificateWords.en.none);
  const { token, validUntil, union } = await issueCard(membership, 'paper');
  const says = {
    name: membership.name,
    document: membership.documentNumber,
    union: union?.name ?? '',
    number: membership.number,
    joined: membership.joinedOn ? dayOf(membership.joinedOn, language) : undefined,
    state: groupTitle('member', membership.state)[language],
    made: dayOf(today(), language),
    until: momentOf(validUntil, language),
    address: `${originOf(request)}/card/${token}`,
  };
  refuseBoxes(`${says.name}${says.union}`);
  const pdf = await certificatePdf(says, language, printFont);
  response
    .type('pdf')
    .set({ 'Cache-Control': 'private, no-store', 'Content-Disposition': 'inline; filename="certificate.pdf"' })
    .send(pdf);
}

async function form(request: Request<{ id: string }>, response: Response): Promise<void> {
  const actor = signedIn(request, response);
  if (!actor) return;
  const book = (await rulebook()).in(request.language);
  await printJoinForm(request, response, await ownJoinForm(actor, request.params.id, book));
}

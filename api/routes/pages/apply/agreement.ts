import type { Response } from 'express';
import { AgreementPage } from '../../../../member-ui/pages/AgreementPage.tsx';
import { applyWords } from '../../../../member-ui/words/apply.ts';
import { keepSession } from '../../../middleware/session.ts';
import { boundMember, type Member } from '../members.ts';
import { sendPage } from '../sendPage.ts';
import { shellOf } from '../shellOf.ts';
import { bringUnion } from './bringUnion.ts';
import { journeyOn, walk } from './journey.ts';
import { type ApplyRequest, addressOf, stepOf } from './step.ts';

export async function agreement(request: ApplyRequest, response: Response): Promise<void> {
  const member = await boundMember(request, response);
  if (member) await show(request, response, member, { moved: request.query.moved === '1' });
}

export async function agree(request: ApplyRequest, response: Response): Promise<void> {
  const member = await boundMember(request, response);
  if (!member) return;
  const { key, place, opened, about } = await stepOf(request, member);
  const { hash } = opened.process.neededAgreement;
  if (request.body.agreement !== hash)
    return response.redirect(303, addressOf(key, 'agreement', place, { moved: '1' }));
  if (request.body.agree !== 'yes') return show(request, response, member, { unticked: true });
  await bringUnion(member.actor, opened.process, about.open, place);
  walk(request, key, 'agreement');
  await keepSession(request);
  response.redirect(303, addressOf(key, 'form', place, { agreed: hash }));
}

async function show(
  request: ApplyRequest,
  response: Response,
  member: Member,
  { moved = false, unticked = false },
): Promise<void> {
  const { key, place, opened } = await stepOf(request, member);
  const { document, hash } = opened.process.neededAgreement;
  const journey = await journeyOn(request, { process: key, now: 'agreement', back: addressOf(key, 'guide', place) });
  const shell = { ...(await shellOf(request, opened.union)), journey };
  const words = applyWords[shell.language].agreement;
  const props = {
    shell,
    union: opened.union.name,
    agreement: { ...document, hash },
    action: addressOf(key, 'agreement', place),
    problems: unticked ? [{ path: 'agree', message: words.unticked }] : [],
    moved,
  };
  sendPage(response, AgreementPage, props, unticked ? 422 : 200);
}

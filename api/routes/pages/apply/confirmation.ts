// The code by SMS that makes sure the person himself submits, where the process asks for it.
import type { PhoneConfirmation } from '../../../../member-ui/pages/CheckPage.tsx';
import { confirmPhone, requestConfirmation } from '../../../../workflows/access/confirmPhone.ts';
import { isPhoneConfirmed } from '../../../../workflows/cases/applicant.ts';
import { takeHumanProof } from '../../../middleware/humanProof.ts';
import { contextOf } from '../../../middleware/requestContext.ts';
import { keepSession } from '../../../middleware/session.ts';
import { noteCode } from '../noteCode.ts';
import type { FilledIn } from './filledIn.ts';
import type { ApplyRequest } from './step.ts';
import { visitOf } from './visitOf.ts';

declare module 'express-session' {
  interface SessionData {
    confirmationSent?: { at: number; wait: number } | undefined;
  }
}

const isNeeded = (request: ApplyRequest, { opened }: FilledIn): boolean =>
  opened.process.document.confirmBySms === true && !isPhoneConfirmed(visitOf(request));

/** What the page asks; undefined where nothing has to be confirmed. */
export function confirmationView(
  request: ApplyRequest,
  state: FilledIn,
  needsHuman: boolean,
): PhoneConfirmation | undefined {
  if (!isNeeded(request, state)) return undefined;
  const { confirmationSent } = request.session;
  const waited = confirmationSent ? (Date.now() - confirmationSent.at) / 1000 : 0;
  return {
    phone: state.member.account.phone ?? '',
    sent: Boolean(confirmationSent),
    waitSeconds: confirmationSent ? Math.max(0, Math.ceil(confirmationSent.wait - waited)) : 0,
    needsHuman,
  };
}

export async function sendCode(request: ApplyRequest, { member }: FilledIn): Promise<void> {
  const sent = await requestConfirmation(member.actor, takeHumanProof(request), contextOf(request));
  request.session.confirmationSent = { at: Date.now(), wait: sent.nextInSeconds };
  noteCode(request, sent, request.originalUrl);
  await keepSession(request);
}

/** Takes the code that was typed, if one was needed. */
export async function takeCode(request: ApplyRequest, state: FilledIn): Promise<void> {
  const { code } = request.body;
  if (!code || !isNeeded(request, state)) return;
  request.session.phoneConfirmedAt = await confirmPhone(state.member.actor, code, contextOf(request));
  request.session.confirmationSent = undefined;
}

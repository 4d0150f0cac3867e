// Pages for members only send the visitor to sign in, to give his name, and bring him back.

import type { Request, Response } from 'express';
import type { PersonActor } from '../../../models/store/gates/actor.ts';
import type { Shown } from '../../../models/store/gates/shownRow.ts';
import { ownAccount } from '../../../workflows/access/myAccount.ts';

/** `account`: as he may see it himself. */
export type Member = { actor: PersonActor; account: Shown<'account'> };

/** Who is asking, or undefined after having sent him to sign in. */
export function signedIn(request: Request, response: Response, reason = 'page'): PersonActor | undefined {
  if (request.actor?.accountId) return request.actor;
  response.redirect(303, `/sign-in?reason=${reason}&return=${encodeURIComponent(backTo(request))}`);
  return undefined;
}

/** As `signedIn`, and his real name is known. */
export async function boundMember(request: Request, response: Response): Promise<Member | undefined> {
  const actor = signedIn(request, response, 'apply');
  if (!actor) return undefined;
  const account = await ownAccount(actor);
  if (account.boundAt) return { actor, account };
  response.redirect(303, `/me/identity?return=${encodeURIComponent(backTo(request))}`);
  return undefined;
}

/** A page can be asked for again, a deed cannot: after signing in one comes back to the page the deed was on. */
const backTo = ({ originalUrl }: Request) =>
  originalUrl.replace(/(\/consents\/[^/?]+)?\/(withdraw|urge|call-back)(?=\?|$)/, '');

// Pages for members only send the visitor to sign in, to give his name, and bring him back.
import type { Request, Response } from 'express';
import type { Actor } from '../../../models/store/gates/actor.ts';
import { type MyAccount, myAccount } from '../../../workflows/access/myAccount.ts';
import { visitor } from '../../../workflows/access/visitor.ts';
import { contextOf } from '../../middleware/requestContext.ts';

export type Signed = { actor: Actor; me: MyAccount };

/** Who is asking, or undefined after having sent him to sign in. */
export async function signedIn(request: Request, response: Response, reason = 'page'): Promise<Signed | undefined> {
  if (request.actor?.accountId) return { actor: request.actor, me: await myAccount(request.actor) };
  response.redirect(303, `/sign-in?reason=${reason}&return=${encodeURIComponent(backTo(request))}`);
  return undefined;
}

/** As `signedIn`, and his real name is known. */
export async function boundMember(request: Request, response: Response, reason = 'join'): Promise<Signed | undefined> {
  const signed = await signedIn(request, response, reason);
  if (!signed || signed.me.bound) return signed;
  response.redirect(303, `/me/identity?return=${encodeURIComponent(backTo(request))}`);
  return undefined;
}

/** A page can be asked for again, a deed cannot: after signing in one comes back to the page the deed was on. */
const backTo = (request: Request) =>
  request.method === 'GET' ? request.originalUrl : request.path.replace(/\/withdraw$/, '');

export const askerOf = (request: Request): Actor => request.actor ?? visitor(contextOf(request));

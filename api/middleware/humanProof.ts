import type { Request } from 'express';
import type { HumanProof } from '../../workflows/access/isHuman.ts';

/** What a request offers to show that a human is there: `altcha` (a solved challenge) or `captcha` (the picture read). */
export function takeHumanProof(request: Request): HumanProof {
  const { altcha, captcha } = request.body ?? {};
  if (captcha === undefined) return altcha === undefined ? {} : { solution: altcha };
  const kept = request.session.picture;
  // One picture, one try.
  delete request.session.picture;
  return { picture: { given: captcha, kept }, ...(altcha === undefined ? {} : { solution: altcha }) };
}

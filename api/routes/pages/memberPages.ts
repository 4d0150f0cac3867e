// The pages for members: GET renders, POST does and redirects.
import { Router } from 'express';
import { applicationPages } from './applicationPages.ts';
import { cardPages } from './cardPages.ts';
import { devicePages } from './devicePages.ts';
import { formBody } from './formBody.ts';
import { helpPages } from './helpPages.ts';
import { homePages } from './homePages.ts';
import { identityPages } from './identityPages.ts';
import { joinFormPages } from './joinFormPages.ts';
import { joinPages } from './joinPages.ts';
import { posterPages } from './posterPages.ts';
import { signInPages } from './signInPages.ts';

/** Goes after the session and the actor are known. */
export function memberPages(): Router {
  const router = Router();
  router.use(formBody);
  router.use(homePages(), signInPages(), identityPages(), joinPages(), joinFormPages());
  router.use(applicationPages(), cardPages(), devicePages(), helpPages(), posterPages());
  return router;
}

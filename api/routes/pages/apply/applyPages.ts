// The way through an application, the same for every process: where, guide, agreement, form, check, result.
import { type Response, Router } from 'express';
import { rulebook } from '../../../../workflows/documents/rulebook.ts';
import { agree, agreement } from './agreement.ts';
import { check, handIn } from './check.ts';
import { fillIn, form } from './form.ts';
import { guide } from './guide.ts';
import { instead } from './instead.ts';
import { choosePlace, landing } from './place.ts';
import { result } from './result.ts';
import { type ApplyRequest, isProcess } from './step.ts';

export function applyPages(): Router {
  const router = Router();
  router.route('/apply/:process').get(landing).post(choosePlace);
  router.get('/apply/:process/guide', guide);
  router.post('/apply/:process/instead', instead);
  router.route('/apply/:process/agreement').get(agreement).post(agree);
  router.route('/apply/:process/form').get(form).post(fillIn);
  router.route('/apply/:process/check').get(check).post(handIn);
  router.get('/me/applications/:id/done', result);
  router.get('/:process', skipUnlessProcess, landing);
  router.get('/:process/*step', skipUnlessProcess, toFullAddress);
  return router;
}

/** The address of a process without /apply stands on printed codes, and is quickly typed. */
async function skipUnlessProcess(
  { params }: ApplyRequest,
  _response: Response,
  next: (to?: 'route') => void,
): Promise<void> {
  next(isProcess(await rulebook(), params.process) ? undefined : 'route');
}

const toFullAddress = ({ originalUrl }: ApplyRequest, response: Response): void =>
  response.redirect(308, `/apply${originalUrl}`);

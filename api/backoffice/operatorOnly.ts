import type { Request, RequestHandler } from 'express';
import { Forbidden } from '../../errors.ts';
import { adminOf } from '../middleware/actor.ts';
import { asOperator } from './operator.ts';
import { operatorChoices } from './operatorChoices.ts';

/** Lets nobody pass but a signed-in system administrator; whoever opens a page without being signed in is sent to do so. */
export const operatorOnly: RequestHandler = async (request, response, next) => {
  if (opensPage(request) && (!request.actor || request.session.kind !== 'admin')) {
    response.redirect('/admin/');
    return;
  }
  const actor = adminOf(request);
  if (!actor.powers.some(({ role }) => role === 'systemAdmin')) {
    throw new Forbidden(
      'operator-only',
      '系统控制台只对系统管理员开放，请使用管理后台 /admin/',
      'The console is for the system administrator only; use the panel at /admin/',
    );
  }
  response.set('Cache-Control', 'no-store');
  asOperator(actor, await operatorChoices(actor), next);
};

const opensPage = (request: Request): boolean =>
  request.method === 'GET' && !request.path.startsWith('/api/') && request.accepts('json', 'html') === 'html';

// The form by which somebody joined, for the union that reviewed it.

import { rulebook } from '../../workflows/documents/rulebook.ts';
import { joinForm } from '../../workflows/exports/joinForm.ts';
import { route } from '../declaration/route.ts';
import { printJoinForm } from './printJoinForm.ts';

export const applicationForm = route({
  method: 'GET',
  path: '/api/applications/:id/form',
  who: 'admin',
  title: '入会申请书和会员登记表（PDF）',
  media: 'application/pdf',
  run: async ({ actor, params, request, response }) =>
    printJoinForm(request, response, await joinForm(actor, String(params.id), (await rulebook()).in(request.language))),
});

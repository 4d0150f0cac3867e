// What the panel asks beyond records: what there is, what is new, why a case stands as it does.
import { type Request, Router } from 'express';
import { BadRequest } from '../../errors.ts';
import { answerTitles } from '../../workflows/answers/answerTitles.ts';
import { approveGreen } from '../../workflows/applications/approveGreen.ts';
import { explainApplication } from '../../workflows/applications/explainApplication.ts';
import { undoApprovals, undoableApprovals } from '../../workflows/applications/undoApproval.ts';
import { readDashboard } from '../../workflows/dashboard/readDashboard.ts';
import { describeMeta } from '../../workflows/meta/describeMeta.ts';
import { describeSchedule, describeSchedules } from '../../workflows/schedules/describeSchedules.ts';
import { countDependants } from '../../workflows/unions/countDependants.ts';
import { explainDecision } from '../../workflows/verdicts/explainVerdicts.ts';
import { adminOf } from '../middleware/actor.ts';

const mostAtOnce = 200;

export function panelRoutes(): Router {
  const router = Router();

  router.get('/api/meta', async (request, response) => {
    response.json(await describeMeta(adminOf(request)));
  });

  router.get('/api/dashboard', async (request, response) => {
    response.json(await readDashboard(adminOf(request)));
  });

  router.get('/api/applications/:id/explain', async (request, response) => {
    response.json(await explainApplication(adminOf(request), String(request.params.id)));
  });

  router.get('/api/unions/:id/close/consequences', async (request, response) => {
    response.json(await countDependants(adminOf(request), String(request.params.id)));
  });

  router.get('/api/schedules', async (request, response) => {
    response.json(await describeSchedules(adminOf(request)));
  });

  router.get('/api/documents/:id/schedule', async (request, response) => {
    response.json(await describeSchedule(adminOf(request), String(request.params.id)));
  });

  router.get('/api/decisions/:id/explain', async (request, response) => {
    response.json(await explainDecision(adminOf(request), String(request.params.id)));
  });

  router.get('/api/applications/:id/answers', async (request, response) => {
    response.json(await answerTitles(adminOf(request), 'application', String(request.params.id)));
  });

  router.get('/api/members/:id/answers', async (request, response) => {
    response.json(await answerTitles(adminOf(request), 'member', String(request.params.id)));
  });

  router.post('/api/applications/approve', async (request, response) => {
    response.json(await approveGreen(adminOf(request), idsOf(request)));
  });

  router.get('/api/applications/undoable', async (request, response) => {
    response.json(await undoableApprovals(adminOf(request)));
  });

  router.post('/api/applications/undo', async (request, response) => {
    response.json(await undoApprovals(adminOf(request), idsOf(request)));
  });

  return router;
}

function idsOf({ body: { ids } }: Request): string[] {
  if (Array.isArray(ids) && ids.length <= mostAtOnce && ids.every((id) => typeof id === 'string')) return ids;
  throw new BadRequest(
    'bad-ids',
    `ids 应为编号的列表，一次最多 ${mostAtOnce} 个`,
    `ids should be a list of at most ${mostAtOnce} ids`,
    [{ path: 'ids', message: '格式不对' }],
  );
}

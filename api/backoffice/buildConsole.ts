import { buildRoutes } from '@adminjs/express';
import AdminJS, { Router as adminRoutes } from 'adminjs';
import express, { type RequestHandler } from 'express';
import { NotFound } from '../../errors.ts';
import { consoleAssets } from './consoleAssets.ts';
import { consoleOptions } from './consoleOptions.ts';
import { consolePage } from './consolePage.ts';
import { choicesOf, operator } from './operator.ts';
import { readForm } from './readForm.ts';
import { selectedRecords } from './selectedRecords.ts';

/** Left out: old addresses of the search, pages we do not have, and bundling at run time. */
const unused = new Set(['search', 'page', 'bundleComponents']);

export function buildConsole(): express.Router {
  const admin = new AdminJS(consoleOptions());
  showWords(admin);
  const router = express.Router();
  refuseUnknown(router, admin);
  router.use(consolePage, consoleAssets(), loadOperator, readForm);
  router.all('/api/resources/:resourceId/bulk/:action', selectedRecords);
  router.get('/api/resources/:resourceId/actions/new', () => {
    throw new NotFound('新建要以表单提交', 'Send a form to create a record');
  });
  buildRoutes({ admin, routes: adminRoutes.routes.filter(({ action }) => !unused.has(action)), router });
  return router;
}

/** AdminJS would keep the choices of a field as they were when it was built. */
function showWords(admin: AdminJS): void {
  for (const resource of admin.resources) {
    for (const [name, property] of Object.entries(resource.decorate().properties)) {
      property.availableValues = () =>
        choicesOf(resource.id(), name)?.map(({ value, zh }) => ({ value, label: zh })) ?? null;
    }
  }
}

/** Where in an address stands what an action is about. */
const segments = { resource: '/actions/', record: '/records/', bulk: '/bulk/' } as const;

/** AdminJS answers an unknown name, and an action about something else, with a failure of the server. */
function refuseUnknown(router: express.Router, admin: AdminJS): void {
  const resourceIds = new Set(admin.resources.map((resource) => resource.id()));
  router.param('resourceId', (_request, _response, next, id) => {
    if (!resourceIds.has(id)) throw new NotFound(`控制台没有资源 ${id}`, `The console has no resource ${id}`);
    next();
  });
  router.param('action', ({ path }, _response, next, name) => {
    const about = AdminJS.ACTIONS[name as keyof typeof AdminJS.ACTIONS]?.actionType;
    if (!about || !path.includes(segments[about])) throw new NotFound(`没有操作 ${name}`, `There is no action ${name}`);
    next();
  });
}

/** What AdminJS shows at the top right. Not enumerable, so that it is never written into the session. */
const loadOperator: RequestHandler = (request, _response, next) => {
  const { label, accountId } = operator();
  const adminUser = { email: label, title: '系统管理员', id: accountId ?? '' };
  Object.defineProperty(request.session, 'adminUser', { value: adminUser, configurable: true });
  next();
};

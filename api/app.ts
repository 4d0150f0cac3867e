// The whole HTTP surface, in the order in which a request meets it.
import { join } from 'node:path';
import compression from 'compression';
import express, { type Express } from 'express';
import helmet from 'helmet';
import { config } from '../config.ts';
import { renderErrorPage } from '../member-ui/pages/errorPage.ts';
import { mountRoutes } from './declaration/mountRoutes.ts';
import { loadActor } from './middleware/actor.ts';
import { handleErrors, noSuchPage } from './middleware/handleErrors.ts';
import { jsonBody } from './middleware/jsonBody.ts';
import { measure } from './middleware/measure.ts';
import { rateLimit } from './middleware/rateLimit.ts';
import { requestContext } from './middleware/requestContext.ts';
import { sameOrigin } from './middleware/sameOrigin.ts';
import { sessions } from './middleware/session.ts';
import { panelFiles, panelRelease } from './panelFiles.ts';
import { memberPages } from './routes/pages/memberPages.ts';

export type AppOptions = {
  /** Mounted before any body is read; given by the server so that tests need not load it. */ console?:
    | express.Router
    | undefined;
};

export async function createApp({ console }: AppOptions = {}): Promise<Express> {
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', config.trustProxy);
  app.set('query parser', 'simple');
  app.use(requestContext);
  app.use(measure);
  app.use(helmet(securityHeaders()));
  app.use(compression());
  app.use(panelFiles());
  app.use('/assets', pageFiles());
  app.use(holdBackFloods());
  app.use(await mountRoutes('noSessions'));
  app.use(sessions(), loadActor);
  if (console) app.use('/console', console);
  app.use(sameOrigin);
  app.use('/api', (_request, response, next) => {
    response.set({ 'Cache-Control': 'no-store', 'X-Panel-Release': panelRelease });
    next();
  });
  app.use(await mountRoutes('bytes'));
  app.use('/api', jsonBody);
  app.use(await mountRoutes('sessions'));
  app.use('/api', noSuchPage);
  app.use(memberPages());
  app.use(noSuchPage);
  app.use(handleErrors({ renderErrorPage }));
  return app;
}

/**
 * Before a session is read, so that a flood costs the database nothing. What staff and the console ask is counted apart from what
 * every visitor may ask; a provider tells of many messages; whoever watches over the process is always answered.
 */
function holdBackFloods(): express.RequestHandler {
  const visitors = rateLimit({ points: 600, seconds: 60 });
  const staff = rateLimit({ points: 3000, seconds: 60 });
  return (request, response, next) => {
    if (request.path === '/healthz') return next();
    const isForStaff = /^\/(console|receipts|api(?!\/public\/))(\/|$)/.test(request.path);
    return (isForStaff ? staff : visitors)(request, response, next);
  };
}

/** What the member pages are made of beside their text. */
const pageFiles = () =>
  express.static(join(config.root, 'dist/member-ui'), { maxAge: '1y', immutable: true, index: false });

function securityHeaders() {
  return {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        // The panel's component library writes its styles at run time.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        workerSrc: ["'self'", 'blob:'],
        upgradeInsecureRequests: config.production ? [] : null,
      },
    },
    strictTransportSecurity: config.production,
    crossOriginOpenerPolicy: config.production,
    referrerPolicy: { policy: 'same-origin' as const },
  };
}

// AdminJS takes seconds and a hundred megabytes to load, so nothing of it is loaded before the operator first comes.
import express from 'express';
import { sameOrigin } from '../middleware/sameOrigin.ts';
import { operatorOnly } from './operatorOnly.ts';

/** The operator's console, for `/console`: after `sessions` and `loadActor`, before any body is read. */
export function lazyConsole(): express.Router {
  const router = express.Router();
  let built: Promise<express.Router> | undefined;
  router.use(operatorOnly, sameOrigin, async (request, response, next) => {
    built ??= build().catch((error) => {
      built = undefined;
      throw error;
    });
    (await built)(request, response, next);
  });
  return router;
}

async function build(): Promise<express.Router> {
  const { buildConsole } = await import('./buildConsole.ts');
  return buildConsole();
}

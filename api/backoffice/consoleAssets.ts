import { fileURLToPath } from 'node:url';
import { Router as adminRoutes } from 'adminjs';
import express from 'express';

const dashboard = fileURLToPath(new URL('./browser/dashboard.js', import.meta.url));

/**
 * AdminJS's own scripts, always the built ones that come with it: the others are ten times as large. Our one component needs no
 * bundling, so the console writes no file and asks no network.
 */
export function consoleAssets(): express.Router {
  const router = express.Router();
  const files = new Map(adminRoutes.assets.map(({ path, src }) => [path, builtOf(src)]));
  files.set('/frontend/assets/components.bundle.js', dashboard);
  for (const [path, file] of files) {
    router.get(path, (_request, response) => {
      response.set('Cache-Control', 'private, max-age=3600');
      response.sendFile(file, { cacheControl: false, dotfiles: 'allow' });
    });
  }
  return router;
}

const builtOf = (file: string): string => file.replace(/\bdevelopment\.js$/, 'production.js');

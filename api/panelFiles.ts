// The panel as it was built, and which build it is.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type RequestHandler, Router } from 'express';
import compressedFiles from 'express-static-gzip';
import { config } from '../config.ts';
import { cookieName } from './middleware/session.ts';

const folder = join(config.root, 'dist/admin-ui');
const page = join(folder, 'index.html');
const isBuilt = existsSync(page);

/** Another with every build: its page names the files it consists of. A page opened before learns that it is old. */
export const panelRelease = isBuilt ? createHash('sha256').update(readFileSync(page)).digest('hex').slice(0, 12) : '';

export function panelFiles(): Router {
  const router = Router();
  router.use('/admin', hintPanel(), compressedFiles(folder, { enableBrotli: true, index: 'index.html', serveStatic }));
  if (isBuilt)
    router.get('/admin/*path', (_request, response) =>
      response.sendFile(page, { headers: { 'Cache-Control': fresh } }),
    );
  return router;
}

const fresh = 'no-cache';

/** A file is named after what is in it and never changes; the page, which names them, is asked for anew. */
const serveStatic = {
  setHeaders: (response: { setHeader(name: string, value: string): void }, path: string) =>
    response.setHeader('Cache-Control', path.endsWith('.html') ? fresh : 'public, max-age=31536000, immutable'),
};

/** With the page goes which files a signed-in reader needs next, so that they come without waiting for the script that asks for them. */
function hintPanel(): RequestHandler {
  const hints = panelParts().map((file) => `</admin/${file}>; rel=modulepreload`);
  return (request, response, next) => {
    if (request.path === '/' && request.headers.cookie?.includes(`${cookieName}=`)) response.append('Link', hints);
    next();
  };
}

type Part = { file: string; imports?: string[] };

/** The panel's entry and what it imports, as the build has noted. */
function panelParts(): string[] {
  const noted = join(folder, 'parts.json');
  if (!existsSync(noted)) return [];
  const parts = JSON.parse(readFileSync(noted, 'utf8')) as Record<string, Part>;
  const seen = new Set<string>();
  const walk = (name: string) => {
    const part = parts[name];
    if (!part || seen.has(part.file)) return;
    seen.add(part.file);
    for (const other of part.imports ?? []) walk(other);
  };
  walk('src/panel.tsx');
  return [...seen];
}

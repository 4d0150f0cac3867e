// Finds every route that a file of api/routes exports: a new one there is answered and described, with no list to edit.
import { readdirSync } from 'node:fs';
import { inOrder } from './inOrder.ts';
import { isRoute, type Route } from './route.ts';

const folder = new URL('../routes/', import.meta.url);
let found: Promise<readonly Route[]> | undefined;

/** In the order in which they are asked. They are read when they are first wanted, after all that they import. */
export function findRoutes(): Promise<readonly Route[]> {
  found ??= readRoutes();
  return found;
}

async function readRoutes(): Promise<readonly Route[]> {
  const read: Route[] = [];
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith('.ts')) continue;
    const module = (await import(new URL(file, folder).href)) as Record<string, unknown>;
    read.push(...Object.values(module).filter(isRoute));
  }
  return inOrder(read.filter(({ only }) => only?.() ?? true));
}

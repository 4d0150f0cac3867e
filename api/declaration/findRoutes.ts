// Finds every route that a file of api/routes exports: a new one there is answered and described, with no list to edit.
import { readdirSync } from 'node:fs';
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
  const twice = twins(read);
  if (twice.length) throw new Error(`two routes answer ${twice.join(', ')}`);
  return read.filter(({ only }) => only?.() ?? true).sort(bySpecificity);
}

const isParameter = (part: string | undefined) => part?.startsWith(':') ?? false;

/** Of two that differ first in a part that one leaves open, the one that names it goes before. */
function bySpecificity({ path: a }: Route, { path: b }: Route): number {
  const [one, other] = [a.split('/'), b.split('/')];
  const at = one.findIndex((part, index) => isParameter(part) !== isParameter(other[index]));
  return at < 0 ? a.localeCompare(b) : Number(isParameter(one[at])) - Number(isParameter(other[at]));
}

/** Two that answer the same requests; the second would never be asked. */
function twins(routes: readonly Route[]): string[] {
  const shapes = routes.map(({ method, path }) => `${method} ${path.replace(/:\w+/g, ':')}`);
  return shapes.filter((shape, index) => shapes.indexOf(shape) !== index);
}

import type { Route } from './route.ts';

/** The order in which routes are asked: specific ones before general ones. @throws when two answer the same requests */
export function inOrder(routes: readonly Route[]): readonly Route[] {
  const twice = twins(routes);
  if (twice.length) throw new Error(`two routes answer ${twice.join(', ')}`);
  return [...routes].sort(bySpecificity);
}

/** Of two that differ first in a part that one leaves open, the one that names it goes before. */
function bySpecificity({ path: a }: Route, { path: b }: Route): number {
  const [one, other] = [a.split('/'), b.split('/')];
  const at = one.findIndex((part, index) => isOpen(part) !== isOpen(other[index]));
  return at < 0 ? a.localeCompare(b) : Number(isOpen(one[at])) - Number(isOpen(other[at]));
}

const isOpen = (part: string | undefined) => part?.startsWith(':') ?? false;

/** The second of two that answer the same requests would never be asked. */
function twins(routes: readonly Route[]): string[] {
  const shapes = routes.map(({ method, path }) => `${method} ${path.replace(/:\w+/g, ':')}`);
  return shapes.filter((shape, index) => shapes.indexOf(shape) !== index);
}

// Which pages there are, as the router itself knows them.
import type { Router } from 'express';

type Layer = Router['stack'][number];
type Matching = Layer & { match(path: string): boolean };

/** The addresses that are answered by a page, in the order in which they are tried. */
export function pageRoutes(router: Router): { routes: string[]; routeOf: (path: string) => string } {
  const layers = getLayers(router);
  return {
    routes: [...new Set(layers.map(({ route }) => route?.path ?? ''))],
    routeOf: (path) => layers.find((layer) => (layer as Matching).match(path))?.route?.path ?? '',
  };
}

const getLayers = ({ stack }: Router): Layer[] =>
  stack.flatMap((layer) => {
    if (layer.route) return layer.route.stack.some(({ method }) => method === 'get') ? [layer] : [];
    const inner = layer.handle as Layer['handle'] & Partial<Pick<Router, 'stack'>>;
    return inner.stack ? getLayers(inner as Router) : [];
  });

import type { Request } from 'express';

/** Path and query of the page that a form stood on, as the browser says; pages ask it to say so to nobody but us. */
export function pathOfReferer(request: Request): string | undefined {
  const referer = request.get('Referer') ?? '';
  return URL.canParse(referer) ? new URL(referer).pathname + new URL(referer).search : undefined;
}

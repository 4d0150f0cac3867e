/** A path of ours to come back to; anything else is `otherwise`. */
export function safeReturn(value: unknown, otherwise = '/me'): string {
  if (typeof value !== 'string' || value.length > 300 || !/^\/(?![/\\])[\x21-\x7e]*$/.test(value)) return otherwise;
  const origin = 'http://own.invalid';
  if (!URL.canParse(value, origin)) return otherwise;
  const url = new URL(value, origin);
  // Of dots and slashes the parser may make a path that a browser reads as another host: looked at again when it is plain.
  const isOurs = url.origin === origin && /^\/(?![/\\])/.test(url.pathname) && !url.pathname.startsWith('/api/');
  return isOurs ? url.pathname + url.search + url.hash : otherwise;
}

/** A path of ours to come back to; anything else is `otherwise`. */
export function safeReturn(value: unknown, otherwise = '/me'): string {
  if (typeof value !== 'string' || value.length > 300 || !/^\/(?![/\\])[\x21-\x7e]*$/.test(value)) return otherwise;
  const origin = 'http://own.invalid';
  if (!URL.canParse(value, origin)) return otherwise;
  const url = new URL(value, origin);
  return url.origin === origin && !url.pathname.startsWith('/api/') ? url.pathname + url.search + url.hash : otherwise;
}

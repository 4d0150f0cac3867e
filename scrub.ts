/** Query parameters that say nothing about a person and help when reading a log. */
const harmless = new Set([
  'tab',
  'sort',
  'range',
  'page',
  'size',
  'limit',
  'parent',
  'division',
  'step',
  'lang',
  'format',
]);

/** A URL without what could name a person: password, values of query parameters, numbers inside the path, the code of a card or a link. */
export function scrub(url: string): string {
  const [before = '', ...after] = url.split('#')[0]?.split('?') ?? [];
  const shown = before
    .replace(/(:\/\/[^:/@\s]*):[^@\s]*@/, '$1:[隐去]@')
    .replace(/^(\/(?:card|i|invited|first-visit)\/).+/, '$1[隐去]');
  const path = scrubText(decoded(shown));
  if (after.length === 0) return path;
  const query = after
    .join('?')
    .split('&')
    .map((pair) => {
      const [key = '', value] = pair.split('=');
      return value === undefined || harmless.has(key) ? scrubText(decoded(pair)) : `${scrubText(decoded(key))}=[隐去]`;
    });
  return `${path}?${query.join('&')}`;
}

/** Text without phone, identity and card numbers, e-mail addresses and passwords in connection strings. */
export function scrubText(text: string): string {
  return text
    .replace(/(:\/\/[^:/@\s]*):[^@\s/]*@/g, '$1:[隐去]@')
    .replace(/[\w.+-]+@[\w-]+(\.[\w-]+)+/g, '[邮箱]')
    .replace(/(?<![0-9A-Za-z-])(\d{14}(\d{3}[\dXx])|\d{15}|\d{16,19})(?![0-9A-Za-z])/g, '[号码]')
    .replace(/(?<![0-9A-Za-z])(\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?![0-9A-Za-z])/g, '[手机]');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const special = /[\\\n\r\t]/;
const escapes: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** One line of COPY's text format, with its newline. Arrays are PostgreSQL arrays of text. */
export function copyLine(values: readonly unknown[]): string {
  return `${values.map(copyValue).join('\t')}\n`;
}

function copyValue(value: unknown): string {
  if (value === null || value === undefined) return '\\N';
  if (Array.isArray(value)) return escaped(arrayLiteral(value));
  return escaped(value instanceof Date ? value.toISOString() : String(value));
}

const escaped = (text: string) =>
  special.test(text) ? text.replace(/[\\\n\r\t]/g, (character) => escapes[character] as string) : text;

/** '{"南京","njyk"}': every element is quoted, so that NULL and braces stay what they are. */
export function arrayLiteral(values: readonly unknown[]): string {
  return `{${values.map((value) => `"${String(value).replace(/["\\]/g, '\\$&')}"`).join(',')}}`;
}

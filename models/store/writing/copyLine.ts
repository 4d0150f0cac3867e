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

const simple = /^(?!null$)[\p{L}\p{N}]+$/iu;

/** '{南京,"a b"}': what could be read otherwise is quoted. */
export function arrayLiteral(values: readonly unknown[]): string {
  return `{${values.map((value) => element(String(value))).join(',')}}`;
}

const element = (text: string) => (simple.test(text) ? text : `"${text.replace(/["\\]/g, '\\$&')}"`);

// Lists for office programs, which read UTF-8 by its mark (RFC 4180).

export const byteOrderMark = '\ufeff';

export const csvLine = (cells: readonly (string | null | undefined)[]): string => `${cells.map(cell).join(',')}\r\n`;

/** What begins like a formula is text to whoever opens the list. */
function cell(value: string | null | undefined): string {
  const text = (value ?? '').replace(/^[=+\-@\t\r]/, "'$&");
  return `"${text.replaceAll('"', '""')}"`;
}

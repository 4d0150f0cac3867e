/** 'documentNumber' → 'document_number': the column of a field. */
export function snakeCase(name: string): string {
  const cached = columnNames.get(name);
  if (cached) return cached;
  const column = name.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`);
  if (columnNames.size < 1000) columnNames.set(name, column);
  return column;
}
const columnNames = new Map<string, string>();

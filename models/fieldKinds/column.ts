import type { DataType } from 'sequelize';
import type { FieldColumn, FieldDefinition } from '../descriptor/types.ts';

/** 'documentNumber' → 'document_number'. */
export function snakeCase(name: string): string {
  const known = columnNames.get(name);
  if (known) return known;
  const column = name.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`);
  if (columnNames.size < 1000) columnNames.set(name, column);
  return column;
}
const columnNames = new Map<string, string>();

export const column = (name: string, field: FieldDefinition, type: DataType): FieldColumn => ({
  attribute: name,
  column: snakeCase(name),
  type,
  allowNull: !field.required,
});

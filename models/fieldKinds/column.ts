import type { DataType } from 'sequelize';
import type { FieldColumn, FieldDefinition } from '../descriptor/types.ts';

/** 'documentNumber' → 'document_number'. */
export const snakeCase = (name: string) => name.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`);

export const column = (name: string, field: FieldDefinition, type: DataType): FieldColumn => ({
  attribute: name,
  column: snakeCase(name),
  type,
  allowNull: !field.required,
});

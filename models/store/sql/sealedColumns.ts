import { resources } from '../../descriptor/registry.ts';
import type { Resource } from '../../descriptor/types.ts';
import type { FieldDefinition } from '../../fieldKinds/fieldKind.ts';
import { snakeCase } from '../../fieldKinds/snakeCase.ts';
import { sealedTextSql } from './sealedJson.ts';

export type SealedColumn = {
  resource: Resource;
  column: string;
  field: FieldDefinition;
  /** The sealed text in it, as SQL; null where the value was written before its kind was sealed. */
  text: string;
};

/** Every column that holds sealed values. */
export const sealedColumns = (): SealedColumn[] =>
  resources.flatMap((resource) =>
    Object.entries(resource.fields).flatMap(([name, field]) => {
      const column = snakeCase(name);
      if (field.sealed) return [{ resource, column, field, text: sealedTextSql(column, field.sealed) }];
      return field.kind === 'identity' || field.kind === 'secret' ? [{ resource, column, field, text: column }] : [];
    }),
  );

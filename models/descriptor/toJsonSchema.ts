// A resource as JSON Schema: what its rows look like, and what may be sent to create or change one.

import type { FieldDefinition } from '../fieldKinds/fieldKind.ts';
import { kindOf } from '../fieldKinds/fieldKinds.ts';
import type { Resource } from './types.ts';

type JsonSchema = Record<string, unknown>;

export function fieldSchema(field: FieldDefinition): JsonSchema {
  const own = kindOf(field).jsonSchema(field);
  const nullable = !field.required && typeof own.type === 'string' ? { ...own, type: [own.type, 'null'] } : own;
  return {
    ...nullable,
    title: field.title.zh,
    description: field.title.en,
    ...(field.system ? { readOnly: true } : {}),
  };
}

const relationSchema: JsonSchema = {
  enum: ['self', 'told', 'own', 'lower', 'above'],
  title: '与读者的关系',
  description: 'How the reader stands to it',
  readOnly: true,
};

const labelsSchema: JsonSchema = {
  type: 'object',
  additionalProperties: { type: 'string' },
  title: '所引用记录的名称',
  description: 'What the records are called that it points to, by field',
  readOnly: true,
};

const opensSchema: JsonSchema = {
  type: 'array',
  items: { type: 'string' },
  title: '可打开的引用',
  description: 'Of one record: the fields whose record the reader may open',
  readOnly: true,
};

/** A row as it is read. Lists leave out what is large, so only what every row has is required. */
export function rowSchema(resource: Resource): JsonSchema {
  const shown = Object.entries(resource.fields).filter(([, field]) => !field.hidden);
  return {
    title: resource.title.zh,
    description: resource.title.en,
    type: 'object',
    properties: {
      ...Object.fromEntries(shown.map(([name, field]) => [name, fieldSchema(field)])),
      _relation: relationSchema,
      _labels: labelsSchema,
      _opens: opensSchema,
    },
    required: ['id', '_relation'],
  };
}

/** Fields a request may set. */
export function writableFields(resource: Resource, act: 'create' | 'update'): string[] {
  return Object.entries(resource.fields)
    .filter(([, field]) => !field.system && !field.hidden && !(act === 'update' && field.fixed))
    .map(([name]) => name);
}

export function inputSchema(resource: Resource, act: 'create' | 'update'): JsonSchema {
  const names = writableFields(resource, act);
  return {
    title: resource.title.zh,
    type: 'object',
    properties: Object.fromEntries(names.map((name) => [name, fieldSchema(resource.fields[name] as FieldDefinition)])),
    required: act === 'create' ? names.filter((name) => resource.fields[name]?.required) : [],
    additionalProperties: false,
  };
}

import type { FieldDefinition } from '../fieldKinds/fieldKind.ts';
import type { ResourceDefinition } from './types.ts';

const id: FieldDefinition = { kind: 'uuid', title: { zh: '编号', en: 'Id' }, system: true, technical: true };
const createdAt: FieldDefinition = {
  kind: 'dateTime',
  title: { zh: '创建时间', en: 'Created' },
  system: true,
  sortable: true,
};
const updatedAt: FieldDefinition = { kind: 'dateTime', title: { zh: '更新时间', en: 'Updated' }, system: true };
const version: FieldDefinition = {
  kind: 'integer',
  title: { zh: '版本', en: 'Version' },
  system: true,
  technical: true,
};

/** A state carries a colour besides its word, so that a list can be read at a glance. */
const coloured = (states: NonNullable<ResourceDefinition['states']>): FieldDefinition['choices'] =>
  Object.fromEntries(Object.entries(states).map(([name, { zh, en, color = 'neutral' }]) => [name, { zh, en, color }]));

/** Completes a declaration: the field `state` lists the states, every table has the system fields. Keeps its literals. Pure: checks happen at boot, in checkDescriptors. */
export function defineResource<const D extends ResourceDefinition>(definition: D) {
  const changing: Record<string, FieldDefinition> = definition.appendOnly ? {} : { updatedAt, version };
  const { state } = definition.fields;
  const stateful: Record<string, FieldDefinition> =
    state && definition.states ? { state: { ...state, choices: coloured(definition.states) } } : {};
  const fields: D['fields'] = { id, ...definition.fields, ...stateful, createdAt, ...changing };
  return { ...definition, fields };
}

import type { ActionContext, ResourceOptions } from 'adminjs';
import { writableFields } from '../../models/descriptor/toJsonSchema.ts';
import type { Resource } from '../../models/descriptor/types.ts';
import type { FieldDefinition } from '../../models/fieldKinds/fieldKind.ts';
import { offers } from './operator.ts';

/** AdminJS's actions by what the descriptor calls them. */
const actionNames = {
  list: 'list',
  search: 'list',
  show: 'get',
  new: 'create',
  edit: 'update',
  delete: 'delete',
  bulkDelete: 'delete',
};

/** How one resource is shown, from its descriptor. */
export function resourceOptions(resource: Resource): ResourceOptions {
  const { list, label } = resource;
  const shown = Object.entries(resource.fields).filter(([, { hidden }]) => !hidden);
  return {
    navigation: { name: null, icon: resource.icon ?? 'Database' },
    titleProperty: label,
    sort: { sortBy: list.sort.field, direction: list.sort.order === 'DESC' ? 'desc' : 'asc' },
    listProperties: [...list.columns],
    filterProperties: filterProperties(resource),
    showProperties: shown.map(([name]) => name),
    editProperties: writableFields(resource, 'create'),
    properties: Object.fromEntries(shown.map(([name, field]) => [name, propertyOptions(field)])),
    actions: Object.fromEntries(
      Object.entries(actionNames).map(([name, action]) => [
        name,
        {
          isAccessible: ({ record }: ActionContext) => offers(resource, action, record?.params._relation),
          showInDrawer: false,
        },
      ]),
    ),
  };
}

/** Text is searched through the field a record is called by; masked fields cannot be filtered by. */
function filterProperties({ list, search, label, fields }: Resource): string[] {
  const names = list.filters.map((name) => (name === 'q' && search?.includes(label) ? label : name));
  return names.filter((name) => fields[name] && !fields[name]?.mask);
}

function propertyOptions({ choices, codes, hint, reference }: FieldDefinition) {
  return {
    ...(hint ? { description: hint.zh } : {}),
    ...(choices || codes || reference ? { props: { placeholder: '请选择' } } : {}),
  };
}

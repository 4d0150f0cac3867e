// One Sequelize model per descriptor. Nothing outside models/store sees them.
import { DataTypes, type Model, type ModelAttributes, type ModelStatic, type Sequelize } from 'sequelize';
import { resources } from '../../descriptor/registry.ts';
import type { Resource } from '../../descriptor/types.ts';
import { kindOf } from '../../fieldKinds/fieldKinds.ts';

const models = new Map<string, ModelStatic<Model>>();

export function defineModels(sequelize: Sequelize): void {
  for (const resource of resources) {
    models.set(
      resource.name,
      sequelize.define(resource.name, attributesOf(resource), { tableName: resource.table, timestamps: false }),
    );
  }
}

export function modelOf(resource: Resource): ModelStatic<Model> {
  const model = models.get(resource.name);
  if (!model) throw new Error(`no model for ${resource.name}: connectStore has not been called`);
  return model;
}

/** Every column of a resource, with the search columns that no field shows. */
export function columnsOf(resource: Resource) {
  const own = Object.entries(resource.fields).flatMap(([name, field]) => kindOf(field).columns(name, field));
  if (!resource.search) return own;
  const searching = [
    { attribute: 'initials', column: 'initials', type: DataTypes.TEXT, allowNull: false },
    { attribute: 'grams', column: 'grams', type: DataTypes.ARRAY(DataTypes.TEXT), allowNull: false },
  ];
  return [...own, ...searching.filter((extra) => !own.some((column) => column.column === extra.column))];
}

function attributesOf(resource: Resource): ModelAttributes {
  return Object.fromEntries(
    columnsOf(resource).map(({ attribute, column, type, allowNull }) => [
      attribute,
      { type, field: column, allowNull, primaryKey: attribute === 'id' },
    ]),
  );
}

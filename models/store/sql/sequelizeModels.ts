// One Sequelize model per descriptor. Nothing outside models/store sees them.
import {
  type DataType,
  DataTypes,
  type Model,
  type ModelAttributes,
  type ModelStatic,
  type Sequelize,
} from 'sequelize';
import { resources } from '../../descriptor/registry.ts';
import type { Resource } from '../../descriptor/types.ts';
import type { SqlType } from '../../fieldKinds/fieldKind.ts';
import { columnsOf } from './columnsOf.ts';

const sequelizeTypes: Record<SqlType, DataType> = {
  text: DataTypes.TEXT,
  uuid: DataTypes.UUID,
  integer: DataTypes.INTEGER,
  boolean: DataTypes.BOOLEAN,
  date: DataTypes.DATEONLY,
  timestamptz: DataTypes.DATE,
  jsonb: DataTypes.JSONB,
  inet: DataTypes.INET,
  'text[]': DataTypes.ARRAY(DataTypes.TEXT),
};

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

function attributesOf(resource: Resource): ModelAttributes {
  return Object.fromEntries(
    columnsOf(resource).map(({ attribute, column, sqlType }) => [
      attribute,
      { type: sequelizeTypes[sqlType], field: column, primaryKey: attribute === 'id' },
    ]),
  );
}

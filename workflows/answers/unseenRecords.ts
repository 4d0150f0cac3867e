import { validate as isUuid } from 'uuid';
import { type FieldError, Forbidden } from '../../errors.ts';
import type { ResourceName } from '../../models/rows.ts';
import type { Actor } from '../../models/store/gates/actor.ts';
import { list } from '../../models/store/gates/read.ts';
import type { FormField } from '../../rules/engine/documentTypes.ts';
import { formWidgets } from '../../rules/engine/formWidgets.ts';

/** The fields whose answers name a record that whoever gives them does not look after: nobody learns by trying who is a member. */
export async function unseenRecords(
  actor: Actor,
  fields: readonly FormField[],
  answers: Readonly<Record<string, unknown>>,
): Promise<FieldError[]> {
  const named = fields.flatMap((field) => {
    const answer = answers[field.name];
    const record = answer === undefined ? undefined : formWidgets.get(field.widget)?.names?.(answer);
    return record ? [{ field, record }] : [];
  });
  const errors = named.map(async ({ field: { name, title }, record: { resource, id } }) => {
    if (isUuid(id) && (await isSeen(actor, resource, id))) return [];
    return [
      {
        path: name,
        message: `“${title}”里的人不在您的管理范围内，请重新查找`,
        messageEn: `Whom "${name}" names is outside your scope; look again`,
      },
    ];
  });
  return (await Promise.all(errors)).flat();
}

const isSeen = (actor: Actor, resource: ResourceName, id: string): Promise<boolean> =>
  list(actor, resource, { filter: { id }, range: [0, 0] }).then(
    ({ rows }) => rows.length > 0,
    (error) => {
      if (error instanceof Forbidden) return false;
      throw error;
    },
  );

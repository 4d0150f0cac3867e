import { Forbidden, Invalid } from '../../errors.ts';
import { getResource } from '../../models/descriptor/registry.ts';
import { inputSchema } from '../../models/descriptor/toJsonSchema.ts';
import type { Resource } from '../../models/descriptor/types.ts';
import type { ResourceName, Rows } from '../../models/rows.ts';
import type { Actor } from '../../models/store/gates/actor.ts';
import { assertInScope, unionMissing } from '../../models/store/gates/assertInScope.ts';
import { get } from '../../models/store/gates/read.ts';
import { scopeFor } from '../../models/store/gates/scopeGate.ts';
import type { Shown } from '../../models/store/gates/shownRow.ts';
import { transact } from '../../models/store/writing/transaction.ts';
import type { Created } from '../../models/writtenRow.ts';
import { validateInput } from '../../rules/engine/validateInput.ts';
import { cleanInput } from './cleanInput.ts';
import { mergeErrors } from './mergeErrors.ts';
import { findRecordHook } from './recordHooks.ts';
import { refuseUnknownCodes } from './refuseUnknownCodes.ts';
import { refuseUnseen } from './refuseUnseen.ts';

const schemas = new Map<string, object>();

/** The one way in which screens, REST and the console create a record: schema, scope, hook, audit. */
export async function createRecord<N extends ResourceName>(
  actor: Actor,
  name: N,
  given: Record<string, unknown>,
  reason?: string,
): Promise<Shown<N>> {
  const resource = getResource(name);
  const input = cleanInput(resource, given);
  refuseWorkflowOnly(resource);
  await scopeFor(actor, resource, 'create');
  const wrong = validateInput(schemaOf(resource, 'create'), input);
  const missing = unionMissing(actor, resource, input, 'create');
  const hook = await findRecordHook(name);
  const further = [...missing, ...(hook?.check?.(input as Partial<Rows[N]>) ?? [])];
  const errors = mergeErrors(wrong, further);
  if (errors.length) throw new Invalid(errors);
  const path = await assertInScope(actor, resource, input, 'create');
  await refuseUnseen(actor, resource, { values: input, path });
  await refuseUnknownCodes(resource, { values: input, row: input, path });
  const row = await transact(actor, { action: 'create', reason }, async (tx) => {
    const values = (await hook?.beforeCreate?.(tx, input as Partial<Rows[N]>, actor)) ?? input;
    const created = tx.create(resource, values);
    await hook?.afterCreate?.(tx, created as Created<N>, actor);
    return created;
  });
  await hook?.afterCommit?.(row as Created<N>);
  return get(actor, name, row.id);
}

export function schemaOf(resource: Resource, act: 'create' | 'update'): object {
  const key = `${resource.name} ${act}`;
  const schema = schemas.get(key) ?? inputSchema(resource, act);
  schemas.set(key, schema);
  return schema;
}

export function refuseWorkflowOnly(resource: Resource): void {
  if (resource.writtenBy === 'workflows') {
    throw new Forbidden(
      'written-by-workflows',
      `“${resource.title.zh}”只能通过业务操作产生，不能直接增改`,
      `${resource.title.en} is written by its own actions only`,
    );
  }
}

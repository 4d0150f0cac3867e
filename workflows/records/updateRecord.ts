import { BadRequest, Conflict, Invalid } from '../../errors.ts';
import { getResource } from '../../models/descriptor/registry.ts';
import { writableFields } from '../../models/descriptor/toJsonSchema.ts';
import type { Resource } from '../../models/descriptor/types.ts';
import type { ResourceName, Rows } from '../../models/rows.ts';
import type { Actor } from '../../models/store/gates/actor.ts';
import { assertInScope } from '../../models/store/gates/assertInScope.ts';
import { get, getFor } from '../../models/store/gates/read.ts';
import type { Shown } from '../../models/store/gates/shownRow.ts';
import { isSameValue } from '../../models/store/sql/isSameValue.ts';
import type { Row } from '../../models/store/sql/rows.ts';
import { transact } from '../../models/store/writing/transaction.ts';
import { validateInput } from '../../rules/engine/validateInput.ts';
import { cleanInput } from './cleanInput.ts';
import { refuseWorkflowOnly, schemaOf } from './createRecord.ts';
import { mergeErrors } from './mergeErrors.ts';
import { findRecordHook } from './recordHooks.ts';
import { refuseUnknownCodes } from './refuseUnknownCodes.ts';
import { refuseUnseen } from './refuseUnseen.ts';

/**
 * Changes what differs from the row as the reader saw it. A masked value that comes back as it went out is no change, so an
 * untouched form leaves the stored value alone.
 * @param version the version the reader saw. @throws Conflict with both versions when it has moved.
 */
export async function updateRecord<N extends ResourceName>(
  actor: Actor,
  name: N,
  id: string,
  given: Record<string, unknown>,
  version: number | undefined,
  reason?: string,
): Promise<Shown<N>> {
  const resource = getResource(name);
  const input = cleanInput(resource, given);
  refuseWorkflowOnly(resource);
  if (version === undefined)
    throw new BadRequest(
      'version-needed',
      '请带上 If-Match 或 version，说明您修改的是哪个版本',
      'Send If-Match or version to say which version you changed',
    );
  const current = await getFor(actor, resource, id, 'update');
  if (current.version !== version) throw movedOn(resource, current, input);
  const patch = changesOf(resource, current, input);
  const wrong = validateInput(schemaOf(resource, 'update'), patch);
  const hook = await findRecordHook(name);
  const further = hook?.check?.(patch as Partial<Rows[N]>) ?? [];
  const errors = mergeErrors(wrong, further);
  if (errors.length) throw new Invalid(errors);
  if (!Object.keys(patch).length) return get(actor, name, id);
  const row = { ...current, ...patch };
  const path = await assertInScope(actor, resource, row, 'update');
  await refuseUnseen(actor, resource, { values: patch, path });
  await refuseUnknownCodes(resource, { values: patch, row, path });
  const saved = await transact(actor, { action: 'update', reason }, async (tx) => {
    const row = await tx.lock(resource, id);
    if (row.version !== version) return false;
    const values = (await hook?.beforeUpdate?.(tx, row as Rows[N], patch as Partial<Rows[N]>, actor)) ?? patch;
    const updated = tx.update(resource, row, values);
    await hook?.afterUpdate?.(tx, updated as Rows[N], row as Rows[N]);
    return true;
  });
  const now = await get(actor, name, id);
  if (!saved) throw movedOn(resource, now, input);
  return now;
}

/** Panels send whole rows back: fields they may not set are accepted only unchanged. */
function changesOf(resource: Resource, current: Row, input: Record<string, unknown>): Record<string, unknown> {
  const writable = new Set(writableFields(resource, 'update'));
  const changed = Object.entries(input).filter(
    ([name, value]) => !name.startsWith('_') && !isSameValue(value ?? null, current[name] ?? null),
  );
  const refused = changed.filter(([name]) => !writable.has(name) || isMaskedIn(resource, current, name));
  if (refused.length) {
    throw new Invalid(
      refused.map(([path]) => ({
        path,
        message: `“${resource.fields[path]?.title.zh ?? path}”不能在这里修改`,
        messageEn: `${path} cannot be changed here`,
        needed: [...writable],
      })),
    );
  }
  return Object.fromEntries(changed);
}

const isMaskedIn = (resource: Resource, current: Row, name: string) =>
  resource.fields[name]?.mask?.[current._relation as 'own'] !== undefined;

const movedOn = (resource: Resource, theirs: Row, mine: Record<string, unknown>) =>
  new Conflict(
    'stale',
    `这条“${resource.title.zh}”已被别人修改，请对照后再保存`,
    `This ${resource.title.en} was changed by somebody else`,
    { mine, theirs },
  );

// What resources say of rows whose time is over is done: a batch is a transaction, and every row that goes leaves an audit row.
import type { Forgetting } from '../../models/descriptor/personalData.ts';
import { resources } from '../../models/descriptor/registry.ts';
import type { Resource } from '../../models/descriptor/types.ts';
import { jobActor } from '../../models/store/gates/actor.ts';
import type { AnyWhere } from '../../models/store/sql/find.ts';
import { inBatches } from '../../models/store/sql/inBatches.ts';
import type { Row } from '../../models/store/sql/rows.ts';
import { type Tx, transact } from '../../models/store/writing/transaction.ts';
import { hangingOn, statesOf } from '../dependants/countDependants.ts';
import type { PlaceRules } from '../documents/placeRules.ts';
import { rulebook } from '../documents/rulebook.ts';
import { today } from '../today.ts';
import { ensureRoot } from '../unions/ensureRoot.ts';
import { findAny, findIn } from './anyRows.ts';
import { forgetRows } from './forgetRows.ts';
import { daysOf } from './retentionTerms.ts';

/** Of one resource: rows whose time was over, and how many of them went, or stay because something is still open on them. */
export type Forgotten = { looked: number; forgotten: number; held: number };
type Options = { now?: Date; signal?: AbortSignal | undefined; batch?: number };

const dayMs = 86_400_000;

/** By the names of the resources that have terms. Run again it goes on where it was. */
export async function forgetDue({
  now = new Date(),
  signal,
  batch = 500,
}: Options = {}): Promise<Map<string, Forgotten>> {
  const rules = (await rulebook()).at((await ensureRoot()).path);
  const report = new Map<string, Forgotten>();
  for (const resource of resources)
    for (const term of Object.values(resource.personal?.kept.forget ?? {})) {
      if (term.apart) continue;
      const told = report.get(resource.name) ?? { looked: 0, forgotten: 0, held: 0 };
      report.set(resource.name, told);
      const where = dueWhere(resource, term, rules, now);
      const read = (after: string) => findAny(resource, { ...where, id: { gt: after } }, { order: 'id', limit: batch });
      for await (const rows of inBatches(read, { signal })) {
        const ids = rows.map(({ id }) => id);
        const { forgotten, held } = await forget(resource, term, { ...where, id: ids }, now);
        told.looked += rows.length;
        told.forgotten += forgotten;
        told.held += held;
      }
    }
  return report;
}

function dueWhere(resource: Resource, term: Forgetting, rules: PlaceRules, now: Date): AnyWhere {
  const before = new Date(now.getTime() - daysOf(term, rules) * dayMs);
  const isDay = resource.fields[term.from]?.kind === 'date';
  return {
    [term.from]: { lt: isDay ? today(before) : before.toISOString() },
    ...(term.in && { state: statesOf(resource.name, term.in) }),
    ...(term.becomes && { forgottenAt: null }),
  };
}

/** Locked and asked for again: what was changed meanwhile may have more time. */
const forget = (resource: Resource, { becomes }: Forgetting, where: AnyWhere, now: Date) =>
  transact(jobActor('retention'), { action: 'forget', forgets: true }, async (tx) => {
    const rows = await findIn(tx, resource, where, { order: 'id', lock: true });
    const held = await heldRows(tx, resource, rows);
    const due = rows.filter(({ id }) => !held.has(id));
    await forgetRows(tx, resource, due, { becomes: becomes && { ...becomes, forgottenAt: now.toISOString() } });
    return { forgotten: due.length, held: rows.length - due.length };
  });

/** Those on which something hangs that is still open. */
async function heldRows(tx: Tx, resource: Resource, rows: readonly Row[]): Promise<Set<unknown>> {
  const held = new Set<unknown>();
  if (!rows.length) return held;
  const ids = rows.map(({ id }) => id);
  for (const { resource: hanging, declared } of hangingOn(resource.name)) {
    if (!declared.in) continue;
    const { field, in: group } = declared;
    const found = await findIn(tx, hanging, { [field]: ids, state: statesOf(hanging.name, group) });
    for (const row of found) held.add(row[field]);
  }
  return held;
}

import type { HistoryEntry } from '../../../contract/history.ts';
import { NotFound } from '../../../errors.ts';
import { getResource } from '../../descriptor/registry.ts';
import type { ResourceName, Rows } from '../../rows.ts';
import { find } from '../sql/find.ts';
import type { Actor } from './actor.ts';
import { type AuditedRecord, withoutHidden } from './maskGate.ts';
import { get } from './read.ts';

/** Who changed what on a record the reader may see. Fields that are hidden from him as he stands to the record are hidden here too. */
export async function history(actor: Actor, name: ResourceName, id: string): Promise<HistoryEntry[]> {
  const resource = getResource(name);
  if (resource.unaudited) throw new NotFound('这类记录没有修改历史', 'Records of this kind have no history');
  const row = await get(actor, resource, id);
  const shown = (values: unknown) =>
    values ? withoutHidden(name, values as Record<string, unknown>, row._relation) : null;
  const of = { resource: name, recordId: id };
  // However often somebody has looked, what was changed stays to be seen.
  const [changes, reads] = await Promise.all([
    find('audit', { ...of, action: { ne: 'read' } }, { order: '-createdAt', limit: 200 }),
    find('audit', { ...of, action: 'read' }, { order: '-createdAt', limit: 100 }),
  ]);
  const audits = [...changes, ...reads].sort((a, b) => b.createdAt.localeCompare(a.createdAt));
  return audits.map((audit) => {
    const { before, after } = recordIn(audit, name, id);
    return {
      id: audit.id,
      at: audit.createdAt,
      actor: audit.actor,
      action: audit.action,
      before: shown(before),
      after: shown(after),
      reason: audit.reason,
      documentHash: audit.documentHash,
    };
  });
}

/** What an audit row tells of one of its records. */
function recordIn(audit: Rows['audit'], resource: string, id: string): Pick<Rows['audit'], 'before' | 'after'> {
  const further = (audit.further ?? []) as AuditedRecord[];
  return further.find((each) => each.resource === resource && each.recordId === id) ?? audit;
}

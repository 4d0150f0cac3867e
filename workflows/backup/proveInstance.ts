import { openSamples } from '../../models/store/backup/openSamples.ts';
import type { Counts } from '../../models/store/sql/tables.ts';
import { sayFault } from '../audit/sayFault.ts';
import { verifyAudit } from '../audit/verifyAudit.ts';
import { replayDecisions } from './replayDecisions.ts';

/** One thing that was looked at, in words. */
export type Proof = { ok: boolean; says: string; faults: string[] };

/** Rows table by table against those of the backup. */
export function proveCounts(wanted: Counts, found: Counts): Proof {
  const faults = Object.entries(wanted).flatMap(([table, rows]) =>
    found[table] === rows ? [] : [`${table}：备份时 ${rows} 行，现在 ${found[table] ?? 0} 行`],
  );
  const rows = Object.values(found).reduce((sum, count) => sum + count, 0);
  return {
    ok: !faults.length,
    says: faults.length ? '行数与备份时不同' : `${Object.keys(wanted).length} 张表、${rows} 行，与备份时逐表相同`,
    faults,
  };
}

/** Looks at the open database: is its audit whole, do its keys open it, does it still decide as it decided? */
export async function proveInstance(): Promise<Proof[]> {
  const audit = await verifyAudit();
  // Nobody seals in a database that is only looked at.
  const broken = audit.faults.filter(({ kind }) => kind !== 'backlog');
  const keys = await openSamples();
  const decisions = await replayDecisions();
  return [
    {
      ok: !broken.length,
      says: broken.length
        ? '审计链有问题'
        : `审计完整：${audit.blocks} 块、${audit.rows} 条已核对，${audit.unsealed} 条尚未封存`,
      faults: broken.map(sayFault),
    },
    {
      ok: !keys.faults.length,
      says: keys.faults.length ? '有加密内容打不开' : `密钥打得开：每列每把密钥各试一处，共 ${keys.values} 处`,
      faults: keys.faults,
    },
    {
      ok: !decisions.faults.length,
      says: decisions.faults.length ? '有判定重放不一致' : `判定重放：${decisions.verdicts} 次，逐字节相同`,
      faults: decisions.faults,
    },
  ];
}

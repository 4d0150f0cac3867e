// `npm run audit:verify`: reads the audit again from the first block; exit 1 and the row's id when anything was changed.
import { openDatabase } from '../models/store/openDatabase.ts';
import { type AuditFault, verifyAudit } from '../workflows/audit/verifyAudit.ts';

const says: Record<AuditFault['kind'], string> = {
  changed: '被改动',
  missing: '缺失',
  added: '后来加入',
  block: '封存块本身被改动',
};

const database = await openDatabase((line) => process.stdout.write(`${line}\n`));
const { blocks, rows, unsealed, faults } = await verifyAudit();
await database.close();
for (const { kind, block, row } of faults)
  process.stdout.write(`✗ 第 ${block} 块${row ? ` 记录 ${row}` : ''}：${says[kind]}\n`);
process.stdout.write(
  `${faults.length ? `✗ 发现 ${faults.length} 处问题` : '✓ 审计完整'}：${blocks} 块、${rows} 条已核对，${unsealed} 条尚未封存\n`,
);
process.exitCode = faults.length ? 1 : 0;

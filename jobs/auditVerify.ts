// `npm run audit:verify`: reads the audit again from the first block and compares it with its anchors; exit 1 and what was changed.
// `-- --adopt` takes a chain that was sealed before there were anchors for what it is, once.
import { openDatabase } from '../models/store/openDatabase.ts';
import { adoptAudit } from '../workflows/audit/adoptAudit.ts';
import { sayFault } from '../workflows/audit/sayFault.ts';
import { verifyAudit } from '../workflows/audit/verifyAudit.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

const database = await openDatabase(say);
if (process.argv.includes('--adopt')) await adoptAudit();
const { blocks, rows, unsealed, faults } = await verifyAudit();
await database.close();
for (const fault of faults) say(`✗ ${sayFault(fault)}`);
say(
  `${faults.length ? `✗ 发现 ${faults.length} 处问题` : '✓ 审计完整'}：${blocks} 块、${rows} 条已核对，${unsealed} 条尚未封存`,
);
process.exitCode = faults.length ? 1 : 0;

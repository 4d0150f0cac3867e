import { sealAudit } from '../../workflows/audit/sealAudit.ts';
import { task } from '../task.ts';

export const auditSeal = task({
  name: 'audit.seal',
  title: { zh: '封存审计', en: 'Sealing the audit' },
  every: '*/5 * * * *',
  results: {
    blocks: { zh: '封存块', en: 'Blocks' },
    rows: { zh: '条数', en: 'Rows' },
  },
  run: ({ signal }) => sealAudit(signal),
});

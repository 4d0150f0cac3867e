// The audit, taken out as a list.
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { exportAudit } from '../../workflows/exports/exportAudit.ts';
import { route } from '../declaration/route.ts';
import { readJson } from './records.ts';

export const auditExport = route({
  method: 'GET',
  path: '/api/auditExport',
  who: 'admin',
  title: '导出审计（CSV），范围和筛选与列表相同',
  limit: { points: 10, seconds: 60 },
  query: 'ListQuery',
  media: 'text/csv',
  async run({ actor, query, request, response }) {
    const lines = exportAudit(actor, readJson(query, 'filter'), request.language);
    // What is refused is refused before a file is promised.
    const head = await lines.next();
    response.attachment('audit.csv').set('Content-Type', 'text/csv; charset=utf-8');
    response.write(head.value ?? '');
    await pipeline(Readable.from(lines), response);
  },
});

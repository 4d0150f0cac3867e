import { sealAudit } from '../../workflows/audit/sealAudit.ts';
import type { Task } from '../task.ts';

export const sealAuditTask: Task<'audit.seal'> = ({ signal }) => sealAudit(signal);

import type { Override } from '../../override.ts';
import { AuditChange } from './AuditChange.tsx';
import { ExportLink } from './ExportLink.tsx';

export const override: Override = {
  listAction: ExportLink,
  extra: AuditChange,
  instead: ['before', 'after', 'further'],
};

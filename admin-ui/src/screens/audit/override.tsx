import type { Override } from '../../override.ts';
import { AuditChange } from './AuditChange.tsx';

export const override: Override = { extra: AuditChange, instead: ['before', 'after', 'further'] };

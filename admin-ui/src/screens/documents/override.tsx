import type { Override } from '../../override.ts';
import { DocumentSchedule } from '../schedules/DocumentSchedule.tsx';

export const override: Override = { extra: DocumentSchedule };

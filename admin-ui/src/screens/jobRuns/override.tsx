import type { Override } from '../../override.ts';
import { Schedules } from '../schedules/Schedules.tsx';

export const override: Override = { aboveList: Schedules };

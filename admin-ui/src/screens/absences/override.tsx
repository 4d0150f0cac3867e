import { lazy } from 'react';
import type { Override } from '../../override.ts';

export const override: Override = { create: lazy(() => import('./AbsenceCreate.tsx')) };

import { lazy } from 'react';
import type { Override } from '../../override.ts';
import { RoundOutcome } from './RoundOutcome.tsx';

export const override: Override = {
  create: lazy(() => import('../rounds/RoundCreate.tsx')),
  extra: RoundOutcome,
  instead: ['result'],
};

import type { Override } from '../../override.ts';
import { Unmasked } from './Unmasked.tsx';

export const override: Override = { results: { unmask: Unmasked } };

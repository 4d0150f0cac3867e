import type { Override } from '../../override.ts';
import { Roles } from './Roles.tsx';

export const override: Override = { aboveList: Roles };

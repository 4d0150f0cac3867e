import type { Draw } from '../drawing.ts';
import { industryLevels } from '../industryLevels.ts';

export const draw: Draw = (value, { rules }) => industryLevels(String(value ?? ''), rules.path, rules.language);

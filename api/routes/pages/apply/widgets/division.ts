import { divisionLevels } from '../divisionLevels.ts';
import type { Draw } from '../drawing.ts';

export const draw: Draw = (value, { rules }) => divisionLevels(String(value ?? ''), rules.language);

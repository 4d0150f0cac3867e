import { divisionLevels } from '../divisionLevels.ts';
import type { Draw } from '../drawing.ts';

export const draw: Draw = (value, { rules, field }) =>
  divisionLevels(String(value ?? ''), rules.language, field.within);

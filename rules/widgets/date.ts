import { choose, type FormWidget } from '../engine/formWidget.ts';

export const widget: FormWidget = {
  schema: { type: 'string', format: 'date' },
  type: 'date',
  ask: choose,
  examples: { right: ['2026-01-31'], wrong: ['2026-02-31', 20260131] },
};

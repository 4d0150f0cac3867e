import { choose, type FormWidget } from '../engine/formWidget.ts';

export const widget: FormWidget = {
  schema: { type: 'string' },
  type: 'string',
  ask: choose,
  needsChoices: true,
  examples: { right: ['male'], wrong: ['none', 1] },
};

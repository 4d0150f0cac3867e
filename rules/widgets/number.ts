import { type FormWidget, fillIn } from '../engine/formWidget.ts';

export const widget: FormWidget = {
  schema: { type: 'number' },
  type: 'number',
  ask: fillIn,
  examples: { right: [2, 0.5], wrong: ['2', Number.NaN] },
};

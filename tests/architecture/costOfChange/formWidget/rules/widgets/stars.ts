import { choose, type FormWidget } from '../engine/formWidget.ts';

export const widget: FormWidget = {
  schema: { type: 'integer', minimum: 1, maximum: 5 },
  type: 'number',
  ask: choose,
  inWords: (answer) => '★'.repeat(Number(answer)),
  examples: { right: [1, 5], wrong: [0, '3'] },
};

import { choose, type FormWidget } from '../engine/formWidget.ts';

export const widget: FormWidget = {
  schema: { type: 'string', format: 'date' },
  type: 'date',
  ask: choose,
};

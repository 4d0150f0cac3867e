import { type FormWidget, fillIn } from '../engine/formWidget.ts';

export const widget: FormWidget = {
  schema: { type: 'number' },
  type: 'number',
  ask: fillIn,
};

import { type FormWidget, fillIn } from '../engine/formWidget.ts';

export const widget: FormWidget = {
  schema: { type: 'string', maxLength: 2000 },
  type: 'string',
  ask: fillIn,
};

import { type FormWidget, fillIn } from '../engine/formWidget.ts';

export const widget: FormWidget = {
  schema: { type: 'string', maxLength: 200 },
  type: 'string',
  ask: fillIn,
};

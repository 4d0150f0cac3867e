import { type FormWidget, fillIn } from '../engine/formWidget.ts';

export const widget: FormWidget = {
  schema: { type: 'string', format: 'mobile' },
  type: 'string',
  ask: fillIn,
};

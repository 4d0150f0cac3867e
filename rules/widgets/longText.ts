import { type FormWidget, fillIn } from '../engine/formWidget.ts';

export const widget: FormWidget = {
  schema: { type: 'string', maxLength: 2000 },
  type: 'string',
  ask: fillIn,
  examples: { right: ['一段话'], wrong: [1] },
};

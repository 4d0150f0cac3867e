import { type FormWidget, fillIn } from '../engine/formWidget.ts';

export const widget: FormWidget = {
  schema: { type: 'string', maxLength: 200 },
  type: 'string',
  ask: fillIn,
  examples: { right: ['几个字'], wrong: ['长'.repeat(201)] },
};

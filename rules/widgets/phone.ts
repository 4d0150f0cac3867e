import { type FormWidget, fillIn } from '../engine/formWidget.ts';

export const widget: FormWidget = {
  schema: { type: 'string', format: 'mobile' },
  type: 'string',
  ask: fillIn,
  examples: { right: ['13812345678'], wrong: ['12345'] },
};

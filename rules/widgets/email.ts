import { type FormWidget, fillIn } from '../engine/formWidget.ts';

export const widget: FormWidget = {
  schema: { type: 'string', format: 'email' },
  type: 'string',
  ask: fillIn,
  examples: { right: ['a@b.cn'], wrong: ['a@'] },
};

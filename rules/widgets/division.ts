import { choose, type FormWidget } from '../engine/formWidget.ts';

export const widget: FormWidget = {
  schema: { type: 'string', format: 'divisionCode' },
  type: 'string',
  ask: choose,
  record: { resource: 'division', title: 'fullName' },
  examples: { right: ['3201'], wrong: ['南京'] },
};

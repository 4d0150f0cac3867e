import { choose, type FormWidget } from '../engine/formWidget.ts';

export const widget: FormWidget = {
  schema: { type: ['string', 'integer'], maxLength: 64 },
  type: 'string',
  ask: choose,
  record: { resource: 'union', title: 'name' },
  examples: { right: ['0192f0c1-2345-7abc-8def-0123456789ab'], wrong: [[]] },
};

import { choose, type FormWidget } from '../engine/formWidget.ts';

export const widget: FormWidget = {
  schema: { type: ['string', 'integer'], maxLength: 64 },
  type: 'string',
  ask: choose,
  record: { resource: 'employer', title: 'name' },
};

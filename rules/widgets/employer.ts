import { choose, type FormWidget } from '../engine/formWidget.ts';

/** Who works for another employer of the union than those on file. */
export const otherEmployer = 'other';

export const widget: FormWidget = {
  schema: { type: ['string', 'integer'], maxLength: 64 },
  type: 'string',
  ask: choose,
  record: { resource: 'employer', title: 'name' },
  tells: ['name', 'creditCode', 'address'],
  besides: { [otherEmployer]: { zh: '其他单位', en: 'Another employer' } },
  examples: { right: ['0192f0c1-2345-7abc-8def-0123456789ab'], wrong: [{}] },
};
